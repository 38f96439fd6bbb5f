-- Putting a programme away: archived, it is read and written no more, until it comes back; withdrawn, nobody takes part any more.
alter table programme.programme add column archived_at timestamptz, add column withdrawn_at timestamptz;
comment on column programme.programme.archived_at is
  'Since when nobody writes in it; kept by programme.archival, for the register.';
comment on column programme.programme.withdrawn_at is
  'When its only organisation withdrew it as made by mistake; nobody takes part since.';

create table programme.archival (
  id uuid primary key,
  programme uuid not null constraint archival_of_programme references programme.programme,
  organisation uuid not null,
  organisation_name text not null,
  archived_by uuid not null,
  archived_by_name text not null,
  archived_at timestamptz not null,
  reason text not null
    constraint reason_must_be_short check (length(trim(reason)) between 1 and 1000),
  withdrawn boolean not null default false,
  ended_at timestamptz
    constraint archival_must_end_after_it_begins check (ended_at >= archived_at),
  ended_by uuid,
  ended_by_name text
);
comment on table programme.archival is
  'That a lead archived a programme, until one brought it back; or that its only organisation withdrew it, for good.';
create unique index a_programme_is_archived_once on programme.archival (programme) where ended_at is null;
create index archival_programme_idx on programme.archival (programme);

alter table programme.archival enable row level security;
alter table programme.archival force row level security;
create policy archival_seen_by_those_who_take_part on programme.archival for select
  using (exists (select 1 from programme.mine m where m.programme = archival.programme offset 0));
create policy archival_made_by_a_lead on programme.archival for insert
  with check (organisation = (select platform.organisation())
    and exists (select 1 from programme.mine m
      where m.programme = archival.programme and m.capacity = 'lead' offset 0));
create policy archival_ended_by_a_lead on programme.archival for update
  using (not withdrawn and exists (select 1 from programme.mine m
    where m.programme = archival.programme and m.capacity = 'lead' offset 0));
grant select, insert on programme.archival to jointly_app;
grant update (ended_at, ended_by, ended_by_name) on programme.archival to jointly_app;
grant select, delete on programme.archival to jointly_definer;
grant update (archived_at, withdrawn_at) on programme.programme to jointly_definer;

call platform.rule('programme.archival', 'a_programme_is_put_away_now_and_in_ones_own_name', 'insert', $$
  new.archived_at is distinct from now() or new.ended_at is not null or new.ended_by is not null
    or (new.archived_by, new.archived_by_name, new.organisation, new.organisation_name) is distinct from
      (platform.person(), platform.person_name(), platform.organisation(), platform.organisation_name()) $$);
call platform.rule('programme.archival', 'an_ended_archival_stays_ended', 'update', $$
  old.ended_at is not null and new.* is distinct from old.* $$);
call platform.rule('programme.archival', 'a_programme_is_brought_back_now_and_in_ones_own_name', 'update', $$
  old.ended_at is null and (new.ended_at is distinct from now()
    or (new.ended_by, new.ended_by_name) is distinct from (platform.person(), platform.person_name())) $$);

grant create on schema programme to jointly_definer;
create function programme.follow_archival() returns trigger
  language plpgsql security definer set search_path = ''
  as $$
begin
  update programme.programme p set
    archived_at = (select a.archived_at from programme.archival a
      where a.programme = new.programme and a.ended_at is null and not a.withdrawn),
    withdrawn_at = (select a.archived_at from programme.archival a where a.programme = new.programme and a.withdrawn)
  where p.id = new.programme;
  return null;
end $$;
comment on function programme.follow_archival is 'Keeps on the programme itself since when it is put away.';
alter function programme.follow_archival owner to jointly_definer;
revoke all on function programme.follow_archival from public;
create trigger archival_is_known_to_its_programme after insert or update on programme.archival
  for each row execute function programme.follow_archival();

-- Nobody changes what is archived, whatever they hold.
drop policy programme_changed_by_drafters on programme.programme;
create policy programme_changed_by_drafters on programme.programme for update
  using (archived_at is null and exists (select 1 from programme.mine m
    where m.programme = programme.id and m.capacity in ('lead', 'participating') offset 0));
create function programme.goes_on(the_programme uuid) returns boolean
  language sql stable security definer set search_path = ''
  return exists (select 1 from programme.programme p
    where p.id = the_programme and p.archived_at is null and p.withdrawn_at is null);
comment on function programme.goes_on is 'Whether it is neither archived nor withdrawn; asked where a row is let in.';
alter function programme.goes_on owner to jointly_definer;
revoke all on function programme.goes_on from public;
grant execute on function programme.goes_on to jointly_app;
drop policy invitation_sent_by_a_lead on programme.invitation;
create policy invitation_sent_by_a_lead on programme.invitation for insert
  with check (inviting_organisation = (select platform.organisation()) and state = 'open'
    and programme.goes_on(programme)
    and exists (select 1 from programme.mine m
      where m.programme = invitation.programme and m.capacity = 'lead' offset 0));

create function programme.archived(the_programmes uuid[], the_instant timestamptz) returns setof uuid
  language sql stable security definer set search_path = ''
  begin atomic
    select a.programme from programme.archival a
    where a.programme = any (the_programmes) and not a.withdrawn
      and a.archived_at <= the_instant and (a.ended_at is null or a.ended_at > the_instant)
      and (platform.duty() = 'documents' or exists (select 1 from programme.participation p
        where p.programme = a.programme and p.organisation = platform.organisation()));
  end;
comment on function programme.archived is
  'Which of these programmes were archived at an instant: for an organisation that took part, and for who keeps live documents.';
alter function programme.archived owner to jointly_definer;
revoke all on function programme.archived from public;
grant execute on function programme.archived to jointly_app;

-- A programme in which nobody but one organisation ever took part ends with its withdrawal; any other keeps a lead.
create or replace function programme.keep_a_lead() returns trigger
  language plpgsql security definer set search_path = ''
  as $$
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('leads of ' || old.programme, 0));
  if not exists (
    select 1 from programme.participation p
    where p.programme = old.programme and p.capacity = 'lead' and p.ended_at is null
      and p.begun_at <= pg_catalog.statement_timestamp())
    and not exists (select 1 from programme.programme p where p.id = old.programme and p.withdrawn_at is not null)
    and not (access.leaves_now(old.organisation) and not exists (
      select 1 from programme.participation p
      where p.programme = old.programme and p.organisation <> old.organisation and p.ended_at is null)) then
    raise exception 'programme % would be without lead', old.programme
      using errcode = 'check_violation', schema = 'programme', table = 'participation',
        constraint = 'a_programme_needs_a_lead';
  end if;
  return null;
end;
$$;

create function programme.withdraw(the_programme uuid) returns boolean
  language plpgsql security definer set search_path = ''
  as $$
begin
  -- whoever answers an invitation at this moment, or leaves, is waited for
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('leads of ' || the_programme, 0));
  perform 1 from programme.programme p where p.id = the_programme for update;
  if not exists (select 1 from programme.archival a where a.programme = the_programme and a.withdrawn
      and a.organisation = platform.organisation() and a.archived_by = platform.person() and a.archived_at = pg_catalog.now())
    or exists (select 1 from programme.participation p
      where p.programme = the_programme and p.organisation <> platform.organisation()) then
    return false;
  end if;
  update programme.participation set ended_at = pg_catalog.now() where programme = the_programme and ended_at is null;
  return true;
end $$;
comment on function programme.withdraw is
  'Ends a programme for its only organisation, whose withdrawal stands there since this transaction; false if another ever took part.';
alter function programme.withdraw owner to jointly_definer;
revoke all on function programme.withdraw from public;
grant execute on function programme.withdraw to jointly_app;

-- Who leaves takes along what was private to it, with this too.
create or replace function programme.forget(the_organisation uuid) returns bigint
  language plpgsql security definer set search_path = ''
  as $$
declare
  private uuid;
  gone bigint := 0;
begin
  for private in select programme.alone(the_organisation) loop
    begin
      delete from programme.archival where programme = private;
      delete from programme.participation where programme = private;
      delete from programme.invitation where programme = private;
      delete from programme.programme where id = private;
      gone := gone + 1;
    exception when foreign_key_violation then
      null;
    end;
  end loop;
  return gone;
end;
$$;
revoke create on schema programme from jointly_definer;
