grant usage, create on schema results to jointly_definer;
grant select, delete on results.result, results.link to jointly_definer;

create function results.forget(the_organisation uuid) returns void
  language sql security definer set search_path = ''
  begin atomic
    delete from results.result where programme in (select programme.alone(the_organisation));
    delete from results.link where programme in (select programme.alone(the_organisation));
  end;
comment on function results.forget is
  'Deletes what was published of programmes that an organisation which leaves had to itself; nothing where none leaves.';
alter function results.forget owner to jointly_definer;
revoke all on function results.forget from public;
grant execute on function results.forget to jointly_app;
revoke create on schema results from jointly_definer;
