create table access.leaving (
  id uuid primary key,
  organisation uuid not null,
  announced_by uuid not null,
  announced_by_name text not null,
  announced_at timestamptz not null,
  leaves_at timestamptz not null,
  taken_back_by uuid,
  taken_back_by_name text,
  taken_back_at timestamptz,
  held_up_at timestamptz,
  begun_at timestamptz,
  left_at timestamptz,
  constraint leaving_takes_time check (leaves_at > announced_at),
  constraint leaving_taken_back_says_by_whom check (num_nulls(taken_back_by, taken_back_by_name, taken_back_at) in (0, 3)),
  constraint leaving_begins_when_its_day_has_come check (begun_at >= leaves_at),
  constraint who_left_had_begun_to check (left_at is null or begun_at is not null),
  constraint leaving_that_began_is_not_taken_back check (taken_back_at is null or begun_at is null),
  constraint who_left_did_not_take_it_back check (taken_back_at is null or left_at is null)
);
comment on table access.leaving is
  'That an organisation leaves the platform: announced by an administrator, done by the platform after the waiting time, unless it was taken back.';
comment on column access.leaving.held_up_at is 'When its time had come and something stood in the way; administrators were told.';
comment on column access.leaving.leaves_at is 'Put off by as long as the organisation is suspended meanwhile: nobody could take it back.';
comment on column access.leaving.begun_at is 'When the platform began to do what follows; it cannot be taken back from then on.';

create unique index an_organisation_leaves_once on access.leaving (organisation) where taken_back_at is null;
create index leaving_due_idx on access.leaving (leaves_at) where taken_back_at is null and left_at is null;

alter table access.leaving enable row level security;
alter table access.leaving force row level security;
create policy leaving_seen_by_administrators_and_the_platform on access.leaving for select
  using ((organisation = (select platform.organisation()) and (select platform.holds('admin')))
    or (select platform.organisation()) = platform.itself() or (select platform.duty()) = 'access');
create policy leaving_announced_by_administrators on access.leaving for insert
  with check (organisation = (select platform.organisation()) and (select platform.holds('admin'))
    and announced_by = (select platform.person()));
create policy leaving_taken_back_by_administrators on access.leaving for update
  using ((organisation = (select platform.organisation()) and (select platform.holds('admin')))
    or (select platform.duty()) = 'access');
create policy leaving_put_off_by_the_platform on access.leaving for update
  using ((select platform.organisation()) = platform.itself() and taken_back_at is null and begun_at is null);
grant select, insert on access.leaving to jointly_app;
grant update (leaves_at, taken_back_by, taken_back_by_name, taken_back_at, held_up_at, begun_at, left_at) on access.leaving to jointly_app;

call platform.rule('access.leaving', 'leaving_is_announced_by_who_acts', 'insert', $$
  (new.announced_by, new.announced_by_name) is distinct from (platform.person(), platform.person_name())
    or num_nonnulls(new.taken_back_by, new.taken_back_by_name, new.taken_back_at, new.held_up_at, new.begun_at, new.left_at) > 0 $$);
call platform.rule('access.leaving', 'leaving_is_taken_back_by_who_acts', 'update', $$
  new.taken_back_at is distinct from old.taken_back_at
    and (new.taken_back_by, new.taken_back_by_name) is distinct from (platform.person(), platform.person_name()) $$);
call platform.rule('access.leaving', 'leaving_that_ended_stays_ended', 'update', $$
  (old.taken_back_at is not null or old.left_at is not null) and new.* is distinct from old.* $$);
call platform.rule('access.leaving', 'leaving_is_done_by_the_platform_when_its_time_has_come', 'update', $$
  (new.left_at, new.begun_at, new.held_up_at) is distinct from (old.left_at, old.begun_at, old.held_up_at)
    and (platform.duty() <> 'access' or old.leaves_at > now()) $$);
call platform.rule('access.leaving', 'leaving_that_began_goes_on', 'update', $$
  old.begun_at is not null and (new.begun_at, new.taken_back_at) is distinct from (old.begun_at, old.taken_back_at) $$);
call platform.rule('access.leaving', 'leaving_is_put_off_by_who_runs_the_platform_and_nothing_else', 'update', $$
  case when platform.organisation() = platform.itself()
    then new.leaves_at < old.leaves_at
      or (new.taken_back_by, new.taken_back_by_name, new.taken_back_at, new.held_up_at, new.begun_at, new.left_at)
        is distinct from (old.taken_back_by, old.taken_back_by_name, old.taken_back_at, old.held_up_at, old.begun_at, old.left_at)
    else new.leaves_at is distinct from old.leaves_at end $$);

grant usage on schema access to jointly_definer;
grant create on schema access to jointly_definer;
grant select on access.leaving to jointly_definer;

-- What an organisation that leaves loses is deleted by functions of the features, which ask here whether its time has come.
create function access.leaves_now(the_organisation uuid) returns boolean
  language sql stable security definer set search_path = ''
  return platform.duty() = 'access' and exists (
    select 1 from access.leaving l
    where l.organisation = the_organisation and l.begun_at is not null and l.left_at is null and l.leaves_at <= now());
comment on function access.leaves_now is
  'Whether the platform''s own duty is just doing what follows from an organisation''s leaving, whose waiting time is over.';
alter function access.leaves_now owner to jointly_definer;
revoke all on function access.leaves_now from public;
grant execute on function access.leaves_now to jointly_app;

create function access.has_left(the_organisation uuid) returns boolean
  language sql stable security definer set search_path = ''
  return exists (select 1 from access.leaving l where l.organisation = the_organisation and l.left_at is not null);
comment on function access.has_left is 'Whether an organisation has left the platform.';
alter function access.has_left owner to jointly_definer;
revoke all on function access.has_left from public;
grant execute on function access.has_left to jointly_app;

-- The announced day is everybody's to know who shares a programme with the organisation.
create function access.announced_leavings(the_organisations uuid[])
  returns table (organisation uuid, leaves_at timestamptz, left_at timestamptz)
  language sql stable security definer set search_path = ''
  begin atomic
    select l.organisation, l.leaves_at, l.left_at from access.leaving l
    where l.organisation = any (the_organisations) and l.taken_back_at is null;
  end;
comment on function access.announced_leavings is
  'Of organisations that somebody sees anyway, which leave and when; who announced it, and why, nobody else learns.';
alter function access.announced_leavings owner to jointly_definer;
revoke all on function access.announced_leavings from public;
grant execute on function access.announced_leavings to jointly_app;
revoke create on schema access from jointly_definer;

-- The job ends the provider of an organisation that leaves; otherwise who administers it does.
drop trigger a_provider_is_switched_by_who_administers on access.provider;
drop function access.provider__a_provider_is_switched_by_who_administers();
call platform.rule('access.provider', 'a_provider_is_switched_by_who_administers', 'update', $$
  (new.state, new.on_at) is distinct from (old.state, old.on_at) and platform.duty() = 'access'
    and not (new.state = 'ended' and new.on_at is not distinct from old.on_at and access.leaves_now(old.organisation)) $$);
