create table access.delegation (
  id uuid primary key,
  organisation uuid not null,
  giver uuid not null,
  giver_name text not null,
  delegate uuid not null,
  delegate_name text not null
    constraint delegate_name_must_be_short check (length(delegate_name) <= 400),
  begins timestamptz not null,
  ends timestamptz not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_by_name text,
  constraint nobody_delegates_to_themselves check (giver <> delegate),
  constraint delegation_must_end_after_it_begins check (ends > begins),
  constraint delegation_lasts_ninety_days_at_most check (ends <= begins + interval '90 days'),
  constraint ended_delegation_says_by_whom check ((ended_at is null) = (ended_by is null)
    and (ended_by is null) = (ended_by_name is null))
);
comment on table access.delegation is
  'That a principal gave their standing to a colleague for a period. Whether it counts is decided when it is read: the giver must still be principal.';

create index delegation_of_delegate_idx on access.delegation (delegate, ends) where ended_at is null;
create index delegation_of_giver_idx on access.delegation (organisation, giver, made_at desc);
create index delegation_list_idx on access.delegation (organisation, begins, ends);

alter table access.delegation enable row level security;
alter table access.delegation force row level security;
create policy delegation_seen_by_giver_and_delegate on access.delegation for select
  using (giver = (select platform.person()) or delegate = (select platform.person()));
create policy delegation_seen_by_administrators on access.delegation for select
  using ((organisation = (select platform.organisation()) and (select platform.holds('admin')))
    or (select platform.duty()) = 'access');
-- Who holds the standing by delegation alone is announced as such, and cannot give it on.
create policy delegation_made_by_principals on access.delegation for insert
  with check (organisation = (select platform.organisation()) and giver = (select platform.person())
    and (select platform.holds('principal')) and not (select platform.holds('delegated')));
-- The duty finds that one of the two left, or that the giver is no longer principal.
create policy delegation_ended_by_giver_and_administrators on access.delegation for update
  using ((organisation = (select platform.organisation())
      and (giver = (select platform.person()) or (select platform.holds('admin'))))
    or (select platform.duty()) = 'access');
grant select, insert on access.delegation to jointly_app;
grant update (ended_at, ended_by, ended_by_name) on access.delegation to jointly_app;

call platform.rule('access.delegation', 'a_delegation_that_ended_stays_ended', 'update', $$
  old.ended_at is not null and new.* is distinct from old.* $$);
call platform.rule('access.delegation', 'a_delegation_is_made_by_who_acts', 'insert', $$
  (new.giver, new.giver_name) is distinct from (platform.person(), platform.person_name())
    or new.ended_at is not null $$);
call platform.rule('access.delegation', 'a_delegation_is_ended_by_who_acts', 'update', $$
  new.ended_at is not null and old.ended_at is null
    and (new.ended_by, new.ended_by_name) is distinct from (platform.person(), platform.person_name()) $$);
