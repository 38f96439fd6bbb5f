alter table access.preference add column time_zone text
  constraint preference_time_zone_must_be_short check (length(time_zone) between 1 and 64);
grant update (time_zone) on access.preference to jointly_app;
comment on column access.preference.time_zone is 'Of IANA''s names; absent, the device''s counts.';

alter table access.role_grant drop constraint ending_of_a_grant_must_be_known;
alter table access.role_grant add constraint ending_of_a_grant_must_be_known
  check (ending in ('taken', 'replaced', 'expired', 'removed', 'left', 'directory', 'provider'));
