create table access.provisioned_person (
  organisation uuid not null,
  person uuid not null,
  external_id text
    constraint external_id_of_a_person_must_be_short check (length(external_id) between 1 and 200),
  given_name text
    constraint provisioned_given_name_must_be_short check (length(given_name) between 1 and 100),
  family_name text
    constraint provisioned_family_name_must_be_short check (length(family_name) between 1 and 100),
  mail text
    constraint provisioned_mail_must_be_short check (length(mail) between 3 and 254),
  version bigint not null default 0,
  settled bigint not null default 0,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (organisation, person),
  constraint provisioned_person_is_a_member foreign key (organisation, person) references access.member,
  constraint settled_profile_is_no_newer_than_changed check (settled <= version)
);
comment on table access.provisioned_person is
  'Who came, or was changed, by an organisation''s own directory of people (SCIM), and what that directory calls them; goes with the membership.';
comment on column access.provisioned_person.external_id is 'What the directory knows the person by.';
comment on column access.provisioned_person.mail is
  'What the account''s address is to be, until Keycloak was told; null otherwise, so that nothing older undoes a later change.';

create unique index external_id_is_of_one_person on access.provisioned_person (organisation, external_id)
  where external_id is not null;
create index provisioned_person_unsettled_idx on access.provisioned_person (changed_at) where settled < version;

alter table access.provisioned_person enable row level security;
alter table access.provisioned_person force row level security;
create policy provisioned_person_seen_by_administrators on access.provisioned_person for select
  using ((organisation = (select platform.organisation()) and (select platform.holds('admin')))
    or (select platform.duty()) = 'access');
create policy provisioned_person_made_by_administrators on access.provisioned_person for insert
  with check ((organisation = (select platform.organisation()) and (select platform.holds('admin'))
      and made_by = (select platform.person()))
    or (select platform.duty()) = 'access');
create policy provisioned_person_changed_by_administrators on access.provisioned_person for update
  using ((organisation = (select platform.organisation()) and (select platform.holds('admin')))
    or (select platform.duty()) = 'access');
create policy provisioned_person_leaves_with_the_member on access.provisioned_person for delete
  using ((organisation = (select platform.organisation()) and (select platform.holds('admin')))
    or (select platform.duty()) = 'access');
grant select, insert, delete on access.provisioned_person to jointly_app;
grant update (external_id, given_name, family_name, mail, version, settled, changed_at)
  on access.provisioned_person to jointly_app;

call platform.rule('access.provisioned_person', 'what_was_changed_of_a_profile_stays_counted', 'update', $$
  new.version < old.version or new.settled < old.settled $$);

call platform.rule('access.provisioned_person', 'a_person_is_provisioned_by_who_acts', 'insert', $$
  (new.made_by, new.made_by_name) is distinct from (platform.person(), platform.person_name())
    and platform.duty() <> 'access' $$);

create table access.provisioned_role (
  organisation uuid not null,
  person uuid not null,
  role text not null
    constraint provisioned_role_is_one_of_work check (role in ('viewer', 'commenter', 'editor')),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (organisation, person, role),
  constraint provisioned_role_is_of_a_member foreign key (organisation, person) references access.member
);
comment on table access.provisioned_role is
  'In which of the three groups of roles an organisation''s directory put somebody: of several the highest is given, and the next one stays when it goes.';

alter table access.provisioned_role enable row level security;
alter table access.provisioned_role force row level security;
create policy provisioned_role_seen_by_administrators on access.provisioned_role for select
  using ((organisation = (select platform.organisation()) and (select platform.holds('admin')))
    or (select platform.duty()) = 'access');
create policy provisioned_role_made_by_administrators on access.provisioned_role for insert
  with check (organisation = (select platform.organisation()) and (select platform.holds('admin'))
    and made_by = (select platform.person()));
create policy provisioned_role_taken_by_administrators on access.provisioned_role for delete
  using ((organisation = (select platform.organisation()) and (select platform.holds('admin')))
    or (select platform.duty()) = 'access');
grant select, insert, delete on access.provisioned_role to jointly_app;

-- Roles that need a second factor are given by people, whatever a program asks for.
call platform.rule('access.role_grant', 'a_machine_gives_no_role_of_standing', 'insert', $$
  new.role in ('principal', 'admin', 'safeguarding') and new.given_by is not null
    and exists (select 1 from access.machine m where m.id = new.given_by) $$);

-- Who made the program, or gave it a token that is good, gives themselves nothing by it.
call platform.rule('access.role_grant', 'nobody_gives_a_role_to_themselves_by_a_machine', 'insert', $$
  new.given_by is not null and exists (select 1 from access.machine m where m.id = new.given_by
    and (m.made_by = new.person or exists (select 1 from access.machine_token t
      where t.machine = m.id and t.made_by = new.person and (t.ends_at is null or t.ends_at > now())))) $$);

-- A token that gives people access does nothing else, so that nobody hands it to a program that reads.
call platform.rule('access.machine', 'a_machine_that_provisions_people_does_nothing_else', 'insert', $$
  'provision_people' = any (string_to_array(new.scopes, ',')) and new.scopes <> 'provision_people' $$);
