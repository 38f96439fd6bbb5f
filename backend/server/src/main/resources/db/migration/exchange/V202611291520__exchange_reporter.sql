alter table exchange.imported_activity add column reporter_ref text
  constraint reporter_ref_must_be_short check (length(reporter_ref) <= 500);
alter table exchange.imported_activity add column reporter_name text
  constraint reporter_name_must_be_short check (length(reporter_name) <= 500);
comment on column exchange.imported_activity.reporter_ref is
  'Who reports the activity, by its file''s word, where that is not the organisation that imports.';

-- Somebody is asked before what another organisation reports becomes a programme.
alter table exchange.imported_activity drop constraint only_a_refused_activity_has_no_programme;
alter table exchange.imported_activity add constraint only_what_is_taken_has_a_programme
  check (case outcome when 'refused' then programme is null when 'asked' then true else programme is not null end);
grant update (programme) on exchange.imported_activity to jointly_app;
