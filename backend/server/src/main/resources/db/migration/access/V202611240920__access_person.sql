create schema access;
grant usage on schema access to jointly_app, jointly_definer;

create table access.preference (
  person uuid primary key,
  language text
    constraint preference_language_must_be_one_of_six check (language in ('en', 'fr', 'es', 'ar', 'ru', 'zh')),
  appearance text
    constraint preference_appearance_must_be_light_or_dark check (appearance in ('light', 'dark'))
);
comment on table access.preference is 'How a person likes to see the product.';

alter table access.preference enable row level security;
alter table access.preference force row level security;
create policy preference_of_the_person on access.preference
  using (person = (select platform.person()));
grant select, insert, update on access.preference to jointly_app;

create table access.visit (
  person uuid not null,
  organisation uuid not null,
  seen_at timestamptz not null,
  primary key (person, organisation)
);
comment on table access.visit is 'When a person last looked at their home page for an organisation.';

alter table access.visit enable row level security;
alter table access.visit force row level security;
create policy visit_of_the_person on access.visit
  using (person = (select platform.person()) and organisation = (select platform.organisation()));
grant select, insert, update on access.visit to jointly_app;
