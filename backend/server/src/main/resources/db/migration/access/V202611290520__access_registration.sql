create table access.registration (
  id uuid primary key,
  name text not null
    constraint registered_name_must_say_something check (length(trim(name)) between 1 and 255),
  alias text not null
    constraint registered_alias_must_be_plain check (alias ~ '^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$'),
  kind text not null
    constraint registered_kind_must_be_known check (kind in
      ('un_agency', 'intergovernmental', 'government', 'civil_society', 'academia', 'private_sector')),
  country text
    constraint registered_country_must_be_iso_3166 check (country ~ '^[A-Z]{2}$'),
  iati_ref text,
  website text
    constraint registered_website_must_be_short check (length(website) between 1 and 300),
  domains text not null,
  languages text not null,
  colour text not null
    constraint registered_colour_must_be_rgb check (colour ~ '^#[0-9a-f]{6}$'),
  logo text
    constraint registered_logo_must_be_there references organisation.logo,
  mail text not null,
  mail_name text,
  mail_language text not null
    constraint registered_mail_language_must_be_one_of_six check (mail_language in ('en', 'fr', 'es', 'ar', 'ru', 'zh')),
  request uuid,
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  state text not null
    constraint registration_state_must_be_known check (state in ('under_way', 'made', 'failed')),
  fault text,
  organisation uuid,
  ended_at timestamptz,
  constraint registration_that_is_over_says_when check ((state = 'under_way') = (ended_at is null)),
  constraint registration_that_was_made_says_what check ((state = 'made') = (organisation is not null)),
  constraint registration_that_failed_says_why check ((state = 'failed') = (fault is not null))
);
comment on table access.registration is
  'That somebody who runs the platform registered an organisation: committed before Keycloak is told, and what became of it.';

create unique index alias_is_registered_once_at_a_time on access.registration (alias) where state = 'under_way';
create index registration_newest_idx on access.registration (asked_at desc);
create index registration_logo_idx on access.registration (logo) where logo is not null;

alter table access.registration enable row level security;
alter table access.registration force row level security;
create policy registration_seen_by_the_platform on access.registration for select
  using ((select platform.organisation()) = platform.itself());
create policy registration_begun_by_the_platform on access.registration for insert
  with check ((select platform.organisation()) = platform.itself());
create policy registration_ended_by_the_platform on access.registration for update
  using ((select platform.organisation()) = platform.itself());
grant select, insert on access.registration to jointly_app;
grant update (state, fault, organisation, ended_at) on access.registration to jointly_app;

call platform.rule('access.registration', 'a_registration_that_is_over_stays_over', 'update', $$
  old.state <> 'under_way' and new.* is distinct from old.* $$);
call platform.rule('access.registration', 'a_registration_is_asked_for_by_who_acts', 'insert', $$
  (new.asked_by, new.asked_by_name) is distinct from (platform.person(), platform.person_name()) $$);

create table access.organisation_suspension (
  id uuid primary key,
  organisation uuid not null,
  reason text not null
    constraint suspension_of_an_organisation_says_why check (length(trim(reason)) between 1 and 1000),
  begun_by uuid not null,
  begun_by_name text not null,
  begun_at timestamptz not null,
  ended_by uuid,
  ended_by_name text,
  ended_at timestamptz,
  constraint suspension_of_an_organisation_ends_after_it_begins check (ended_at >= begun_at)
);
comment on table access.organisation_suspension is
  'Why, by whom and how long nobody could act for an organisation; that it is suspended says organisation.enabled.';

create unique index organisation_is_suspended_once_at_a_time on access.organisation_suspension (organisation)
  where ended_at is null;

alter table access.organisation_suspension enable row level security;
alter table access.organisation_suspension force row level security;
create policy organisation_suspension_seen_by_the_platform on access.organisation_suspension for select
  using ((select platform.organisation()) = platform.itself());
create policy organisation_suspension_begun_by_the_platform on access.organisation_suspension for insert
  with check ((select platform.organisation()) = platform.itself());
create policy organisation_suspension_ended_by_the_platform on access.organisation_suspension for update
  using ((select platform.organisation()) = platform.itself());
grant select, insert on access.organisation_suspension to jointly_app;
grant update (ended_by, ended_by_name, ended_at) on access.organisation_suspension to jointly_app;

call platform.rule('access.organisation_suspension', 'a_suspension_that_ended_stays_ended', 'update', $$
  old.ended_at is not null and new.* is distinct from old.* $$);
call platform.rule('access.organisation_suspension', 'a_suspension_is_begun_by_who_acts', 'insert', $$
  (new.begun_by, new.begun_by_name) is distinct from (platform.person(), platform.person_name()) $$);
call platform.rule('access.organisation_suspension', 'a_suspension_is_ended_by_who_acts', 'update', $$
  new.ended_at is not null and old.ended_at is null
    and (new.ended_by, new.ended_by_name) is distinct from (platform.person(), platform.person_name()) $$);

-- The first administrator of an organisation is invited by the platform, and nobody else is.
create policy first_administrator_invited_by_the_platform on access.invitation for insert
  with check ((select platform.organisation()) = platform.itself() and roles = 'admin' and until is null
    and invited_by = (select platform.person()));
create policy first_administrator_seen_by_the_platform on access.invitation for select
  using ((select platform.organisation()) = platform.itself() and roles = 'admin');
create policy first_administrator_changed_by_the_platform on access.invitation for update
  using ((select platform.organisation()) = platform.itself() and roles = 'admin');
create policy letter_of_a_first_administrator_asked_for_by_the_platform on access.invitation_letter for insert
  with check ((select platform.organisation()) = platform.itself() and asked_by = (select platform.person()));
