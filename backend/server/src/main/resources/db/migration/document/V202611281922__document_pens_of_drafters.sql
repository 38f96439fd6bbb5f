grant usage on schema document to jointly_definer;
grant create on schema document to jointly_definer;
grant select, update (holder) on document.penholder to jointly_definer;

-- Naming a penholder and leaving wait for each other; whichever comes second sees what the first did.
create function document.hold_by_drafter() returns trigger
  language plpgsql security definer set search_path = ''
  as $$
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('drafters of ' || new.programme, 0));
  if not exists (
    select 1 from programme.participation p
    where p.programme = new.programme and p.organisation = new.holder and p.capacity in ('lead', 'participating')
      and (p.ended_at is null or p.ended_at > pg_catalog.statement_timestamp())) then
    raise exception 'organisation % does not draft programme %', new.holder, new.programme
      using errcode = 'check_violation', schema = 'document', table = 'penholder',
        constraint = 'a_penholder_drafts_the_programme';
  end if;
  return new;
end;
$$;
create trigger penholder_is_a_drafter
  before insert or update of holder on document.penholder
  for each row when (new.holder is not null)
  execute function document.hold_by_drafter();
comment on function document.hold_by_drafter is 'Only who drafts a programme holds the pen of a section.';
alter function document.hold_by_drafter owner to jointly_definer;
revoke all on function document.hold_by_drafter from public;

create function document.lay_down_pens() returns trigger
  language plpgsql security definer set search_path = ''
  as $$
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('drafters of ' || new.programme, 0));
  update document.penholder set holder = null
  where programme = new.programme and holder = new.organisation
    and not exists (
      select 1 from programme.participation p
      where p.programme = new.programme and p.organisation = new.organisation
        and p.capacity in ('lead', 'participating')
        and (p.ended_at is null or p.ended_at > pg_catalog.statement_timestamp()));
  return null;
end;
$$;
create trigger participation_lays_down_pens
  after update of ended_at on programme.participation
  for each row when (new.ended_at is not null and new.capacity in ('lead', 'participating'))
  execute function document.lay_down_pens();
comment on function document.lay_down_pens is 'Who drafts no longer holds no pen: the section is free for others.';
alter function document.lay_down_pens owner to jointly_definer;
revoke all on function document.lay_down_pens from public;
