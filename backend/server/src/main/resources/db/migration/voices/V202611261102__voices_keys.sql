create table voices.key_log (
  organisation uuid not null,
  seq integer not null
    constraint key_log_must_count_from_zero check (seq >= 0),
  entry text not null
    constraint entry_must_be_short check (length(entry) <= 200000),
  hash text not null
    constraint hash_must_be_sha_256 check (hash ~ '^[0-9a-f]{64}$'),
  signatures jsonb not null,
  appended_on date not null,
  primary key (organisation, seq)
);
comment on table voices.key_log is
  'What two custodians of an organisation signed about its keys: append-only, each entry names the hash of the one before. Public.';

alter table voices.key_log enable row level security;
alter table voices.key_log force row level security;
create policy key_log_is_public on voices.key_log for select to jointly_app, jointly_voices using (true);
create policy key_log_appended_by_the_organisation on voices.key_log for insert to jointly_app
  with check (organisation = (select platform.organisation()) and (select platform.holds('safeguarding')));
grant select, insert on voices.key_log to jointly_app;
grant select on voices.key_log to jointly_voices;

create table voices.person_key (
  organisation uuid not null,
  person uuid not null,
  person_name text not null,
  recipient text not null,
  signing text not null,
  primary key (organisation, person)
);
comment on table voices.person_key is 'The public halves of a person''s keys, for colleagues of the circle.';

alter table voices.person_key enable row level security;
alter table voices.person_key force row level security;
create policy person_key_seen_by_the_circle on voices.person_key for select to jointly_app
  using (organisation = (select platform.organisation())
    and ((select platform.holds('safeguarding')) or (select platform.holds('admin'))));
create policy person_key_made_by_the_person on voices.person_key for insert to jointly_app
  with check (organisation = (select platform.organisation()) and person = (select platform.person())
    and (select platform.holds('safeguarding')));
create policy person_key_replaced_by_the_person on voices.person_key for update to jointly_app
  using (organisation = (select platform.organisation()) and person = (select platform.person())
    and (select platform.holds('safeguarding')));
grant select, insert on voices.person_key to jointly_app;
grant update (person_name, recipient, signing) on voices.person_key to jointly_app;

create table voices.wrapped_key (
  organisation uuid not null,
  person uuid not null,
  wrapped bytea not null
    constraint wrapped_must_be_short check (length(wrapped) <= 20000),
  passkey bytea
    constraint passkey_must_be_short check (length(passkey) <= 20000),
  primary key (organisation, person),
  constraint wrapped_key_of_person_key foreign key (organisation, person) references voices.person_key
);
comment on table voices.wrapped_key is
  'A person''s secret keys, sealed in their browser with a passphrase or a passkey that never left it.';

alter table voices.wrapped_key enable row level security;
alter table voices.wrapped_key force row level security;
create policy wrapped_key_of_the_person on voices.wrapped_key to jointly_app
  using (organisation = (select platform.organisation()) and person = (select platform.person())
    and (select platform.holds('safeguarding')));
grant select, insert, update on voices.wrapped_key to jointly_app;

create table voices.key_log_draft (
  organisation uuid primary key,
  id uuid not null
    constraint draft_must_be_one_of_a_kind unique,
  entry text not null
    constraint entry_must_be_short check (length(entry) <= 200000),
  signatures jsonb not null,
  keys jsonb not null,
  drafted_by uuid not null,
  drafted_by_name text not null,
  drafted_at timestamptz not null
);
comment on table voices.key_log_draft is 'An entry that one custodian signed and another is asked to; one at a time.';

alter table voices.key_log_draft enable row level security;
alter table voices.key_log_draft force row level security;
create policy key_log_draft_of_the_circle on voices.key_log_draft to jointly_app
  using (organisation = (select platform.organisation()) and (select platform.holds('safeguarding')));
grant select, insert, update, delete on voices.key_log_draft to jointly_app;

create table voices.epoch (
  channel uuid not null constraint epoch_of_channel references voices.channel,
  organisation uuid not null,
  epoch integer not null
    constraint epochs_must_count_from_one check (epoch >= 1),
  recipient text not null,
  signing text not null,
  begun_on date not null,
  ended_on date,
  primary key (channel, organisation, epoch)
);
comment on table voices.epoch is 'The time between two changes of a channel''s key of one organisation, as its key log says.';
create unique index an_organisation_has_one_present_epoch on voices.epoch (channel, organisation) where ended_on is null;

alter table voices.epoch enable row level security;
alter table voices.epoch force row level security;
create policy epoch_is_public on voices.epoch for select to jointly_app, jointly_voices using (true);
create policy epoch_begun_by_the_organisation on voices.epoch for insert to jointly_app
  with check (organisation = (select platform.organisation()) and (select platform.holds('safeguarding')));
create policy epoch_ended_by_the_organisation on voices.epoch for update to jointly_app
  using (organisation = (select platform.organisation()) and (select platform.holds('safeguarding')));
grant select, insert on voices.epoch to jointly_app;
grant update (ended_on) on voices.epoch to jointly_app;
grant select on voices.epoch to jointly_voices;

create table voices.epoch_key (
  channel uuid not null,
  organisation uuid not null,
  epoch integer not null,
  person uuid,
  sealed bytea not null
    constraint epoch_key_must_be_short check (length(sealed) <= 20000),
  constraint epoch_key_once_a_person unique nulls not distinct (channel, organisation, epoch, person),
  constraint epoch_key_of_epoch foreign key (channel, organisation, epoch) references voices.epoch
);
comment on table voices.epoch_key is
  'The secret key of an epoch, sealed to one reader, or to the organisation''s recovery key where no person is named.';

alter table voices.epoch_key enable row level security;
alter table voices.epoch_key force row level security;
-- Sealed to somebody each: a colleague who sees one cannot open it.
create policy epoch_key_seen_by_the_circle on voices.epoch_key for select to jointly_app
  using (organisation = (select platform.organisation()) and (select platform.holds('safeguarding')));
create policy epoch_key_given_by_the_organisation on voices.epoch_key for insert to jointly_app
  with check (organisation = (select platform.organisation()) and (select platform.holds('safeguarding')));
create policy epoch_key_resealed_for_recovery on voices.epoch_key for update to jointly_app
  using (organisation = (select platform.organisation()) and (select platform.holds('safeguarding')) and person is null);
grant select, insert on voices.epoch_key to jointly_app;
grant update (sealed) on voices.epoch_key to jointly_app;
