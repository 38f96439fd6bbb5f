grant usage, create on schema discussion to jointly_definer;
grant select, delete on discussion.topic, discussion.comment to jointly_definer;

create function discussion.forget(the_organisation uuid) returns bigint
  language plpgsql security definer set search_path = ''
  as $$
declare
  gone bigint;
begin
  if not access.leaves_now(the_organisation) then
    raise exception 'organisation % does not leave now', the_organisation
      using errcode = 'check_violation', schema = 'discussion', table = 'topic', constraint = 'it_does_not_leave_now';
  end if;
  delete from discussion.comment c using discussion.topic t
  where t.id = c.topic and ((t.organisation = the_organisation and t.audience = 'organisation')
    or t.programme in (select programme.alone(the_organisation)));
  delete from discussion.topic t
  where (t.organisation = the_organisation and t.audience = 'organisation')
    or t.programme in (select programme.alone(the_organisation));
  get diagnostics gone = row_count;
  return gone;
end;
$$;
comment on function discussion.forget is
  'Deletes what an organisation that leaves discussed within itself, or in programmes that it had to itself; says how many topics.';
alter function discussion.forget owner to jointly_definer;
revoke all on function discussion.forget from public;
grant execute on function discussion.forget to jointly_app;
revoke create on schema discussion from jointly_definer;
