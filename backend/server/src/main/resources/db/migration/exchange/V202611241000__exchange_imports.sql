create schema exchange;
grant usage on schema exchange to jointly_app;

create table exchange.import (
  id uuid primary key,
  organisation uuid not null,
  organisation_name text not null,
  person uuid not null,
  person_name text not null,
  file_name text
    constraint file_name_must_be_short check (length(file_name) <= 255),
  imported_at timestamptz not null,
  created integer not null,
  updated integer not null,
  refused integer not null
);
comment on table exchange.import is 'A file of published activities that somebody brought in, and how many activities came of it.';

create index import_latest_idx on exchange.import (organisation, imported_at desc, id desc);

alter table exchange.import enable row level security;
alter table exchange.import force row level security;
create policy import_of_the_own_organisation on exchange.import
  using (organisation = (select platform.organisation()) and (select platform.reads()));
grant select, insert on exchange.import to jointly_app;
grant update (created, updated, refused) on exchange.import to jointly_app;

create table exchange.imported_activity (
  id uuid primary key,
  organisation uuid not null,
  import uuid not null constraint imported_activity_of_import references exchange.import,
  position integer not null,
  line integer not null,
  iati_identifier text,
  programme uuid constraint imported_activity_of_programme references programme.programme,
  title text,
  outcome text not null
    constraint outcome_must_be_known check (outcome in ('created', 'updated', 'refused')),
  taken jsonb not null,
  original text,
  constraint only_a_refused_activity_has_no_programme check ((programme is null) = (outcome = 'refused'))
);
comment on table exchange.imported_activity is 'What became of one activity of a file.';
comment on column exchange.imported_activity.original is
  'The activity''s XML inside the root of its file; null if it was too large to keep.';

create unique index a_position_in_an_import_is_held_once on exchange.imported_activity (import, position);
create index imported_activity_programme_idx on exchange.imported_activity (programme);

alter table exchange.imported_activity enable row level security;
alter table exchange.imported_activity force row level security;
create policy imported_activity_of_the_own_organisation on exchange.imported_activity
  using (organisation = (select platform.organisation()) and (select platform.reads()));
grant select, insert on exchange.imported_activity to jointly_app;

create table exchange.import_note (
  id uuid primary key,
  organisation uuid not null,
  import uuid not null constraint import_note_of_import references exchange.import,
  activity uuid not null constraint import_note_of_imported_activity references exchange.imported_activity,
  position integer not null,
  line integer not null,
  path text not null,
  value text
    constraint value_must_be_an_excerpt check (length(value) <= 200),
  finding text not null
    constraint finding_must_be_known check (finding in ('kept', 'repaired', 'refused')),
  reason text not null
);
comment on table exchange.import_note is 'What is said of one part of an activity that was not simply taken.';

create index import_note_import_idx on exchange.import_note (import, activity, position);
create index import_note_activity_idx on exchange.import_note (activity);

alter table exchange.import_note enable row level security;
alter table exchange.import_note force row level security;
create policy import_note_of_the_own_organisation on exchange.import_note
  using (organisation = (select platform.organisation()) and (select platform.reads()));
grant select, insert on exchange.import_note to jointly_app;
