create schema organisation;
grant usage on schema organisation to jointly_app, jointly_definer;

create table organisation.organisation (
  id uuid primary key,
  alias text not null
    constraint organisation_alias_must_be_unique unique,
  name text not null
    constraint organisation_name_must_say_something check (length(trim(name)) between 1 and 255),
  kind text not null
    constraint organisation_kind_must_be_known check (kind in
      ('un_agency', 'intergovernmental', 'government', 'civil_society', 'academia', 'private_sector')),
  iati_ref text,
  colour text not null
    constraint organisation_colour_must_be_rgb check (colour ~ '^#[0-9a-f]{6}$'),
  enabled boolean not null default true
);
comment on table organisation.organisation is
  'Every organisation of the platform, as Keycloak knows it: a mirror that only the directory job writes.';

create index organisation_name_idx on organisation.organisation (lower(name), id);

alter table organisation.organisation enable row level security;
alter table organisation.organisation force row level security;
create policy organisation_is_public on organisation.organisation for select using (true);
create policy organisation_written_by_the_directory on organisation.organisation
  using ((select platform.duty()) = 'directory')
  with check ((select platform.duty()) = 'directory');
grant select, insert, update on organisation.organisation to jointly_app;
