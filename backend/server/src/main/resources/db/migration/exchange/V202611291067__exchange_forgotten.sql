grant usage, create on schema exchange to jointly_definer;
grant select, delete on exchange.import, exchange.imported_activity, exchange.import_note to jointly_definer;

create function exchange.forget(the_organisation uuid) returns bigint
  language plpgsql security definer set search_path = ''
  as $$
declare
  gone bigint;
begin
  if not access.leaves_now(the_organisation) then
    raise exception 'organisation % does not leave now', the_organisation
      using errcode = 'check_violation', schema = 'exchange', table = 'import', constraint = 'it_does_not_leave_now';
  end if;
  delete from exchange.import_note where organisation = the_organisation;
  delete from exchange.imported_activity where organisation = the_organisation;
  delete from exchange.import where organisation = the_organisation;
  get diagnostics gone = row_count;
  return gone;
end;
$$;
comment on function exchange.forget is 'Deletes the imports of an organisation that leaves, with their files; says how many.';
alter function exchange.forget owner to jointly_definer;
revoke all on function exchange.forget from public;
grant execute on function exchange.forget to jointly_app;
revoke create on schema exchange from jointly_definer;
