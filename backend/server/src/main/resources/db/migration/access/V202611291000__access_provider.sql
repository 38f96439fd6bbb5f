create table access.provider (
  organisation uuid primary key,
  revision uuid not null,
  alias text not null
    constraint provider_has_an_alias_of_its_own unique,
  kind text not null
    constraint provider_kind_must_be_known check (kind in ('oidc', 'saml')),
  issuer text not null
    constraint issuer_of_a_provider_must_be_short check (length(issuer) between 1 and 500),
  client_id text
    constraint client_id_must_be_short check (length(client_id) between 1 and 500),
  group_claim text
    constraint group_claim_must_be_short check (length(group_claim) between 1 and 200),
  state text not null
    constraint provider_state_must_be_known check (state in ('draft', 'on', 'off', 'ended')),
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  on_at timestamptz,
  test_hash text,
  test_by uuid,
  test_begun_at timestamptz,
  tested_at timestamptz,
  tested_subject text,
  tested_mail text,
  tested_verified boolean not null default false,
  tested_groups text[] not null default '{}',
  tested_doubt text
    constraint doubt_of_a_test_must_be_known check (tested_doubt in ('no_mail', 'mail_not_verified', 'foreign_domain')),
  refusals_until timestamptz not null,
  version bigint not null default 0,
  settled bigint not null default -1,
  constraint only_oidc_has_a_client_id check ((kind = 'oidc') = (client_id is not null)),
  constraint settled_provider_is_no_newer_than_changed check (settled <= version),
  constraint test_of_a_provider_is_somebodys
    check ((test_hash is null) = (test_by is null) and (test_hash is null) = (test_begun_at is null)),
  constraint provider_is_switched_on_after_a_test
    check (state <> 'on' or tested_at is not null)
);
comment on table access.provider is
  'The identity provider by which an organisation''s people sign in. Its secret is in Keycloak alone; what Keycloak must be told and was told is counted.';
comment on column access.provider.revision is 'Of what was connected: Keycloak''s configuration bears it too, so that no other is switched on by mistake.';
comment on column access.provider.test_hash is 'Of the state of the test under way, which only the browser of who began it knows.';
comment on column access.provider.refusals_until is 'Up to when sign-ins that were refused stand in the trail.';

create index provider_unsettled_idx on access.provider (organisation) where settled < version;

alter table access.provider enable row level security;
alter table access.provider force row level security;
create policy provider_seen_by_administrators on access.provider for select
  using ((organisation = (select platform.organisation()) and (select platform.holds('admin')))
    or (select platform.duty()) = 'access');
create policy provider_made_by_administrators on access.provider for insert
  with check (organisation = (select platform.organisation()) and (select platform.holds('admin'))
    and made_by = (select platform.person()));
create policy provider_changed_by_administrators on access.provider for update
  using ((organisation = (select platform.organisation()) and (select platform.holds('admin')))
    or (select platform.duty()) = 'access');
grant select, insert on access.provider to jointly_app;
grant update (revision, kind, issuer, client_id, group_claim, state, made_by, made_by_name, made_at, on_at, test_hash, test_by,
  test_begun_at, tested_at, tested_subject, tested_mail, tested_verified, tested_groups, tested_doubt, refusals_until,
  version, settled) on access.provider to jointly_app;

call platform.rule('access.provider', 'what_was_changed_of_a_provider_stays_counted', 'update', $$
  new.version < old.version or new.settled < old.settled $$);
call platform.rule('access.provider', 'another_provider_begins_untested', 'update', $$
  (new.revision, new.kind, new.issuer, new.client_id, new.group_claim)
      is distinct from (old.revision, old.kind, old.issuer, old.client_id, old.group_claim)
    and (new.state <> 'draft' or old.state = 'on' or new.on_at is not null
      or (new.tested_at, new.tested_subject, new.tested_mail, new.tested_doubt)
        is distinct from (null::timestamptz, null::text, null::text, null::text)
      or new.tested_verified or new.tested_groups <> '{}') $$);
call platform.rule('access.provider', 'refusals_are_noted_onwards', 'update', $$
  new.refusals_until < old.refusals_until $$);
call platform.rule('access.provider', 'a_provider_is_switched_by_who_administers', 'update', $$
  (new.state, new.on_at) is distinct from (old.state, old.on_at) and platform.duty() = 'access' $$);
call platform.rule('access.provider', 'a_provider_is_connected_by_who_acts', 'insert', $$
  (new.made_by, new.made_by_name) is distinct from (platform.person(), platform.person_name()) $$);
call platform.rule('access.provider', 'a_provider_is_replaced_by_who_acts', 'update', $$
  (new.made_by, new.made_by_name, new.made_at) is distinct from (old.made_by, old.made_by_name, old.made_at)
    and (new.made_by, new.made_by_name) is distinct from (platform.person(), platform.person_name()) $$);
call platform.rule('access.provider', 'a_test_is_begun_by_who_acts', 'update', $$
  (new.test_by, new.test_hash, new.test_begun_at) is distinct from (old.test_by, old.test_hash, old.test_begun_at)
    and new.test_by is not null and new.test_by is distinct from platform.person() $$);

create table access.provider_domain (
  organisation uuid not null,
  domain text not null
    constraint proven_domain_is_in_small_letters check (domain = lower(domain) and length(domain) between 4 and 253),
  token text not null
    constraint token_of_a_domain_is_long check (length(token) between 20 and 100),
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  checked_at timestamptz,
  proven_at timestamptz,
  lost_at timestamptz,
  primary key (organisation, domain),
  constraint only_a_proven_domain_is_lost check (lost_at is null or proven_at is not null)
);
comment on table access.provider_domain is
  'Mail domains of which an organisation proves, by a record in the DNS, that they are its own. Only for these its identity provider is believed.';
comment on column access.provider_domain.lost_at is 'Since when the record is not found any more; the administrators are told.';

create unique index domain_is_proven_by_one_organisation on access.provider_domain (domain) where proven_at is not null;

alter table access.provider_domain enable row level security;
alter table access.provider_domain force row level security;
create policy provider_domain_seen_by_administrators on access.provider_domain for select
  using ((organisation = (select platform.organisation()) and (select platform.holds('admin')))
    or (select platform.duty()) = 'access');
create policy provider_domain_asked_for_by_administrators on access.provider_domain for insert
  with check (organisation = (select platform.organisation()) and (select platform.holds('admin'))
    and asked_by = (select platform.person()) and proven_at is null
    and exists (select 1 from organisation.domain d where d.name = domain and d.organisation = provider_domain.organisation));
create policy provider_domain_checked on access.provider_domain for update
  using ((organisation = (select platform.organisation()) and (select platform.holds('admin')))
    or (select platform.duty()) = 'access');
create policy provider_domain_forgotten_with_the_registration on access.provider_domain for delete
  using ((select platform.duty()) = 'access');
grant select, insert, delete on access.provider_domain to jointly_app;
grant update (checked_at, proven_at, lost_at) on access.provider_domain to jointly_app;

call platform.rule('access.provider_domain', 'a_proof_is_asked_for_by_who_acts', 'insert', $$
  (new.asked_by, new.asked_by_name) is distinct from (platform.person(), platform.person_name()) $$);
call platform.rule('access.provider_domain', 'a_domain_that_was_proven_stays_so', 'update', $$
  old.proven_at is not null and new.proven_at is distinct from old.proven_at $$);

create table access.provider_role (
  organisation uuid not null
    constraint role_by_group_is_of_a_provider references access.provider,
  group_name text not null
    constraint group_of_a_provider_must_be_short check (length(group_name) between 1 and 200),
  role text not null
    constraint provider_gives_no_grave_role check (role in ('viewer', 'commenter', 'editor')),
  primary key (organisation, group_name)
);
comment on table access.provider_role is
  'Which role the members of a group of the identity provider hold; principal, administrator and safeguarding are given by people alone.';

alter table access.provider_role enable row level security;
alter table access.provider_role force row level security;
create policy provider_role_seen_by_administrators on access.provider_role for select
  using ((organisation = (select platform.organisation()) and (select platform.holds('admin')))
    or (select platform.duty()) = 'access');
create policy provider_role_set_by_administrators on access.provider_role for insert
  with check (organisation = (select platform.organisation()) and (select platform.holds('admin')));
create policy provider_role_removed_by_administrators on access.provider_role for delete
  using (organisation = (select platform.organisation()) and (select platform.holds('admin')));
grant select, insert, delete on access.provider_role to jointly_app;

alter table access.role_grant add column by_provider boolean not null default false;
comment on column access.role_grant.by_provider is 'Given because of a group of the organisation''s identity provider, and gone with it.';
alter table access.role_grant drop constraint ending_of_a_grant_must_be_known;
alter table access.role_grant add constraint ending_of_a_grant_must_be_known
  check (ending in ('taken', 'replaced', 'expired', 'removed', 'directory', 'provider'));
alter table access.role_grant add constraint provider_gives_no_grave_role
  check (not by_provider or (given_by is null and role in ('viewer', 'commenter', 'editor')));
call platform.rule('access.role_grant', 'a_provider_speaks_by_the_duty_alone', 'insert', $$
  new.by_provider and platform.duty() <> 'access' $$);

create function access.provider_on(the_alias text) returns uuid
  language sql stable security definer set search_path = ''
  begin atomic
    select p.organisation from access.provider p
    join organisation.organisation o on o.id = p.organisation and o.enabled
    where p.alias = the_alias and p.state = 'on';
  end;
comment on function access.provider_on is
  'Whose provider it is that vouched for somebody, while it is switched on and its organisation active; nothing otherwise.';
grant select on access.provider, organisation.organisation to jointly_definer;
grant create on schema access to jointly_definer;
alter function access.provider_on owner to jointly_definer;
revoke create on schema access from jointly_definer;
revoke all on function access.provider_on from public;
grant execute on function access.provider_on to jointly_app;

-- To tell Keycloak which domains an organisation has, beside those that it proved.
create policy domain_seen_by_the_duty_of_access on organisation.domain for select
  using ((select platform.duty()) = 'access');
