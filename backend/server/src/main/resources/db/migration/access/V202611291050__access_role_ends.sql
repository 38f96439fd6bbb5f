alter table access.role_grant add column reminded_at timestamptz;
comment on column access.role_grant.reminded_at is 'When its holder and the administrators were told that it ends soon.';
grant update (reminded_at) on access.role_grant to jointly_app;

create index role_grant_reminder_idx on access.role_grant (ends)
  where ended_at is null and ends is not null and reminded_at is null;

call platform.rule('access.role_grant', 'an_end_is_told_once', 'update', $$
  old.reminded_at is not null and new.reminded_at is distinct from old.reminded_at $$);
