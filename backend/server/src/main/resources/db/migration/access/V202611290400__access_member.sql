create table access.member (
  organisation uuid not null,
  person uuid not null,
  name text not null
    constraint member_name_must_be_short check (length(name) <= 400),
  begun_at timestamptz not null,
  ended_at timestamptz,
  joining boolean not null default false,
  version bigint not null default 0,
  settled bigint not null default 0,
  changed_at timestamptz not null,
  primary key (organisation, person),
  constraint settled_member_is_no_newer_than_changed check (settled <= version)
);
comment on table access.member is
  'Who belongs to an organisation, as far as administrators changed something of it here: what Keycloak must be told and was told. Keycloak itself keeps the people.';
comment on column access.member.joining is 'The membership is still to be made in Keycloak.';
comment on column access.member.version is 'Counts what was changed here; settled is the one that Keycloak was told last.';

create index member_of_person_idx on access.member (person);
create index member_unsettled_idx on access.member (changed_at) where settled < version;

alter table access.member enable row level security;
alter table access.member force row level security;
create policy member_seen_in_the_organisation on access.member for select
  using (organisation = (select platform.organisation()) or (select platform.duty()) = 'access');
create policy member_sees_itself on access.member for select
  using (person = (select platform.person()));
create policy member_begun_by_administrators on access.member for insert
  with check ((organisation = (select platform.organisation()) and (select platform.holds('admin')))
    or (select platform.duty()) = 'access');
create policy member_changed_by_administrators on access.member for update
  using ((organisation = (select platform.organisation()) and (select platform.holds('admin')))
    or (select platform.duty()) = 'access');
grant select, insert on access.member to jointly_app;
grant update (name, begun_at, ended_at, joining, version, settled, changed_at) on access.member to jointly_app;

call platform.rule('access.member', 'what_was_changed_of_a_member_stays_counted', 'update', $$
  new.version < old.version or new.settled < old.settled $$);

create table access.role_grant (
  id uuid primary key,
  organisation uuid not null,
  person uuid not null,
  role text not null
    constraint granted_role_must_be_one_of_six
      check (role in ('viewer', 'commenter', 'editor', 'principal', 'admin', 'safeguarding')),
  begins timestamptz not null,
  ends timestamptz,
  given_by uuid,
  given_by_name text,
  given_at timestamptz not null,
  ended_by uuid,
  ended_by_name text,
  ended_at timestamptz,
  ending text
    constraint ending_of_a_grant_must_be_known
      check (ending in ('taken', 'replaced', 'expired', 'removed', 'directory')),
  constraint grant_is_of_a_member foreign key (organisation, person) references access.member,
  constraint grant_must_end_after_it_begins check (ends > begins),
  constraint ended_grant_says_how check ((ended_at is null) = (ending is null)),
  constraint giver_of_a_grant_has_a_name check ((given_by is null) = (given_by_name is null))
);
comment on table access.role_grant is
  'Why and until when somebody holds a role: who gave it and how it ended. Without a giver it was found in Keycloak.';

create unique index role_is_granted_once_at_a_time on access.role_grant (organisation, person, role) where ended_at is null;
create index role_grant_newest_idx on access.role_grant (person, organisation, role, given_at desc);
create index role_grant_due_idx on access.role_grant (ends) where ended_at is null and ends is not null;
create index role_grant_member_idx on access.role_grant (organisation, person);

alter table access.role_grant enable row level security;
alter table access.role_grant force row level security;
create policy role_grant_seen_in_the_organisation on access.role_grant for select
  using (organisation = (select platform.organisation()) or (select platform.duty()) = 'access');
create policy role_grant_seen_by_its_holder on access.role_grant for select
  using (person = (select platform.person()));
create policy role_grant_given_by_administrators on access.role_grant for insert
  with check ((organisation = (select platform.organisation()) and (select platform.holds('admin'))
      and (given_by is null or given_by = (select platform.person())))
    or (select platform.duty()) = 'access');
create policy role_grant_ended_by_administrators on access.role_grant for update
  using ((organisation = (select platform.organisation()) and (select platform.holds('admin')))
    or (select platform.duty()) = 'access');
grant select, insert on access.role_grant to jointly_app;
grant update (ended_by, ended_by_name, ended_at, ending) on access.role_grant to jointly_app;

call platform.rule('access.role_grant', 'a_grant_that_ended_stays_ended', 'update', $$
  old.ended_at is not null and new.* is distinct from old.* $$);
call platform.rule('access.role_grant', 'nobody_gives_a_role_to_themselves', 'insert', $$
  new.given_by = new.person $$);
-- Under the duty it is who invited, or nobody.
call platform.rule('access.role_grant', 'a_grant_is_given_by_who_acts', 'insert', $$
  new.given_by is not null and platform.duty() <> 'access'
    and (new.given_by, new.given_by_name) is distinct from (platform.person(), platform.person_name()) $$);
call platform.rule('access.role_grant', 'a_grant_is_ended_by_who_acts', 'update', $$
  new.ended_at is not null and old.ended_at is null and new.ending <> 'expired' and platform.duty() <> 'access'
    and (new.ended_by, new.ended_by_name) is distinct from (platform.person(), platform.person_name()) $$);

create table access.suspension (
  id uuid primary key,
  organisation uuid not null,
  person uuid not null,
  begun_by uuid not null,
  begun_by_name text not null,
  begun_at timestamptz not null,
  ended_by uuid,
  ended_by_name text,
  ended_at timestamptz,
  constraint suspension_is_of_a_member foreign key (organisation, person) references access.member,
  constraint suspension_ends_after_it_begins check (ended_at >= begun_at)
);
comment on table access.suspension is
  'That somebody may not act for an organisation for the time being; what ended stays to be read.';

create unique index member_is_suspended_once_at_a_time on access.suspension (organisation, person) where ended_at is null;
create index suspension_of_person_idx on access.suspension (person) where ended_at is null;

alter table access.suspension enable row level security;
alter table access.suspension force row level security;
create policy suspension_seen_in_the_organisation on access.suspension for select
  using (organisation = (select platform.organisation()) or (select platform.duty()) = 'access');
create policy suspension_seen_by_who_is_suspended on access.suspension for select
  using (person = (select platform.person()));
create policy suspension_begun_by_administrators on access.suspension for insert
  with check (organisation = (select platform.organisation()) and (select platform.holds('admin'))
    and begun_by = (select platform.person()));
create policy suspension_ended_by_administrators on access.suspension for update
  using ((organisation = (select platform.organisation()) and (select platform.holds('admin')))
    or (select platform.duty()) = 'access');
grant select, insert on access.suspension to jointly_app;
grant update (ended_by, ended_by_name, ended_at) on access.suspension to jointly_app;

call platform.rule('access.suspension', 'a_suspension_that_ended_stays_ended', 'update', $$
  old.ended_at is not null and new.* is distinct from old.* $$);
call platform.rule('access.suspension', 'a_suspension_is_begun_by_who_acts', 'insert', $$
  (new.begun_by, new.begun_by_name) is distinct from (platform.person(), platform.person_name()) $$);
call platform.rule('access.suspension', 'a_suspension_is_ended_by_who_acts', 'update', $$
  new.ended_at is not null and old.ended_at is null
    and (new.ended_by, new.ended_by_name) is distinct from (platform.person(), platform.person_name()) $$);

-- When somebody was last here is for whoever looks after the organisation's people.
create policy visit_seen_by_administrators on access.visit for select
  using (organisation = (select platform.organisation()) and (select platform.holds('admin')));
