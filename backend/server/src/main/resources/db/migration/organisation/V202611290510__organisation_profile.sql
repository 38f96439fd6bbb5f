alter table organisation.organisation
  add column country text
    constraint organisation_country_must_be_iso_3166 check (country ~ '^[A-Z]{2}$'),
  add column website text
    constraint organisation_website_must_be_short check (length(website) between 1 and 300),
  add column languages text not null default ''
    constraint organisation_languages_must_be_short check (length(languages) <= 100),
  add column logo text,
  add column version bigint not null default 0,
  add column settled bigint not null default 0,
  add column changed_at timestamptz not null default now(),
  add constraint settled_organisation_is_no_newer_than_changed check (settled <= version);
comment on table organisation.organisation is
  'Every organisation of the platform. As long as nothing was changed here (version 0) it says what Keycloak says; from then on Keycloak is told.';
comment on column organisation.organisation.enabled is 'Whether people may act for it; not while it is suspended.';
comment on column organisation.organisation.languages is 'Codes of ISO 639-1, apart by commas.';
comment on column organisation.organisation.settled is 'The version that Keycloak was told last.';

create index organisation_unsettled_idx on organisation.organisation (changed_at) where settled < version;

-- Asked for with each look at what somebody may do.
create index organisation_closed_idx on organisation.organisation (id) where not enabled;

create policy organisation_changed_by_the_platform on organisation.organisation for update
  using ((select platform.organisation()) = platform.itself());
create policy organisation_made_by_the_platform on organisation.organisation for insert
  with check ((select platform.organisation()) = platform.itself());
create policy organisation_changed_by_its_administrators on organisation.organisation for update
  using (id = (select platform.organisation()) and (select platform.holds('admin')));

call platform.rule('organisation.organisation', 'an_organisation_changes_only_how_it_shows_itself', 'update', $$
  platform.organisation() = old.id and platform.duty() = ''
    and (new.name, new.kind, new.iati_ref, new.country, new.enabled)
      is distinct from (old.name, old.kind, old.iati_ref, old.country, old.enabled) $$);
call platform.rule('organisation.organisation', 'an_organisation_keeps_its_alias', 'update', $$
  new.id <> old.id or (new.alias <> old.alias and platform.duty() <> 'directory') $$);
call platform.rule('organisation.organisation', 'what_was_changed_of_an_organisation_stays_counted', 'update', $$
  new.version < old.version or new.settled < old.settled $$);

create table organisation.domain (
  name text primary key
    constraint domain_must_stand_as_in_the_dns check (name ~ '^([a-z0-9-]{1,63}\.)+[a-z0-9-]{2,63}$' and length(name) <= 253),
  organisation uuid not null
    constraint domain_is_of_an_organisation references organisation.organisation
);
comment on table organisation.domain is
  'Mail domains of organisations: each belongs to one. Not public, so that nobody learns by asking who is here.';

create index domain_organisation_idx on organisation.domain (organisation);

alter table organisation.domain enable row level security;
alter table organisation.domain force row level security;
create policy domain_seen_by_its_organisation_and_the_platform on organisation.domain for select
  using (organisation = (select platform.organisation()) or (select platform.organisation()) = platform.itself()
    or (select platform.duty()) = 'directory');
create policy domain_added_by_the_platform on organisation.domain for insert
  with check ((select platform.organisation()) = platform.itself() or (select platform.duty()) = 'directory');
create policy domain_removed_by_the_platform on organisation.domain for delete
  using ((select platform.organisation()) = platform.itself() or (select platform.duty()) = 'directory');
grant select, insert, delete on organisation.domain to jointly_app;

create table organisation.logo (
  id text primary key
    constraint logo_is_named_by_its_sha_256 check (id ~ '^[0-9a-f]{64}$'),
  png bytea not null
    constraint logo_must_be_small check (octet_length(png) <= 300000),
  made_at timestamptz not null
);
comment on table organisation.logo is
  'Pictures that organisations show themselves by, made anew as PNG, each named by the SHA-256 of its bytes; public.';

alter table organisation.logo enable row level security;
alter table organisation.logo force row level security;
create policy logo_is_public on organisation.logo for select using (true);
create policy logo_added_by_administrators_and_the_platform on organisation.logo for insert
  with check ((select platform.holds('admin')) or (select platform.organisation()) = platform.itself());
grant select, insert on organisation.logo to jointly_app;

alter table organisation.organisation
  add constraint logo_of_an_organisation_must_be_there foreign key (logo) references organisation.logo;
create index organisation_logo_idx on organisation.organisation (logo) where logo is not null;
