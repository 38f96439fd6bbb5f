-- Every change of a lead's participation waits for others of the same programme, then looks at what is left: two leads
-- that leave at once cannot both find the other one there.
create function programme.keep_a_lead() returns trigger
  language plpgsql security definer set search_path = ''
  as $$
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('leads of ' || old.programme, 0));
  if not exists (
    select 1 from programme.participation p
    where p.programme = old.programme and p.capacity = 'lead' and p.ended_at is null
      and p.begun_at <= pg_catalog.statement_timestamp()) then
    raise exception 'programme % would be without lead', old.programme
      using errcode = 'check_violation', schema = 'programme', table = 'participation',
        constraint = 'a_programme_needs_a_lead';
  end if;
  return null;
end;
$$;
create trigger participation_leaves_a_lead
  after update of programme, organisation, capacity, begun_at, ended_at or delete on programme.participation
  for each row when (old.capacity = 'lead' and old.ended_at is null)
  execute function programme.keep_a_lead();

comment on function programme.keep_a_lead is 'A programme never loses its last lead: not now, not at a day to come.';
alter function programme.keep_a_lead owner to jointly_definer;
revoke all on function programme.keep_a_lead from public;
