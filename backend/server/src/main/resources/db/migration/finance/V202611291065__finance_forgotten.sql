grant usage, create on schema finance to jointly_definer;
grant select, delete on finance.budget_line, finance.transaction to jointly_definer;

create function finance.forget(the_organisation uuid) returns void
  language sql security definer set search_path = ''
  begin atomic
    delete from finance.budget_line where programme in (select programme.alone(the_organisation));
    delete from finance.transaction where programme in (select programme.alone(the_organisation));
  end;
comment on function finance.forget is
  'Deletes what was published of programmes that an organisation which leaves had to itself; nothing where none leaves.';
alter function finance.forget owner to jointly_definer;
revoke all on function finance.forget from public;
grant execute on function finance.forget to jointly_app;
revoke create on schema finance from jointly_definer;
