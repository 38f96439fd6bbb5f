alter table exchange.import add column asked integer not null default 0;
comment on column exchange.import.asked is 'How many activities wait for somebody to say that they may take over what stands there.';
grant update (asked) on exchange.import to jointly_app;

alter table exchange.imported_activity drop constraint outcome_must_be_known;
alter table exchange.imported_activity add constraint outcome_must_be_known
  check (outcome in ('created', 'updated', 'asked', 'refused'));
alter table exchange.imported_activity add column losses jsonb not null default '[]';
comment on column exchange.imported_activity.losses is
  'What of the programme would be written over or vanish, or was and did; kinds and numbers, no contents.';
alter table exchange.imported_activity add column programme_version integer;
comment on column exchange.imported_activity.programme_version is
  'The version of the programme that was looked at when the question was asked.';
grant update (outcome, losses, programme_version) on exchange.imported_activity to jointly_app;
