create table access.machine (
  id uuid primary key,
  organisation uuid not null,
  name text not null
    constraint machine_name_must_be_short check (length(name) between 1 and 60),
  purpose text not null
    constraint machine_purpose_must_be_short check (length(purpose) between 1 and 500),
  scopes text not null
    constraint machine_is_allowed_something check (length(scopes) between 1 and 200),
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  reminded_at timestamptz,
  last_used_at timestamptz,
  last_used_from text
    constraint address_of_last_use_must_be_short check (length(last_used_from) <= 100),
  ended_at timestamptz,
  ended_by uuid,
  ended_by_name text,
  constraint machine_expires_within_a_year check (expires_at > made_at and expires_at <= made_at + interval '366 days'),
  constraint revoked_machine_says_by_whom check ((ended_at is null) = (ended_by is null)
    and (ended_by is null) = (ended_by_name is null))
);
comment on table access.machine is
  'Service accounts: programs that act for an organisation, with what their makers may do and no more.';
comment on column access.machine.reminded_at is 'When administrators were told that it expires soon.';

create unique index machine_name_is_used_once_at_a_time on access.machine (organisation, lower(name)) where ended_at is null;
create index machine_list_idx on access.machine (organisation, made_at desc);
create index machine_due_idx on access.machine (expires_at) where ended_at is null and reminded_at is null;

alter table access.machine enable row level security;
alter table access.machine force row level security;
create policy machine_seen_by_administrators on access.machine for select
  using ((organisation = (select platform.organisation()) and (select platform.holds('admin')))
    or (select platform.duty()) = 'access');
create policy machine_made_by_administrators on access.machine for insert
  with check (organisation = (select platform.organisation()) and (select platform.holds('admin'))
    and made_by = (select platform.person()));
create policy machine_changed_by_administrators on access.machine for update
  using ((organisation = (select platform.organisation()) and (select platform.holds('admin')))
    or (select platform.duty()) = 'access');
grant select, insert on access.machine to jointly_app;
grant update (reminded_at, last_used_at, last_used_from, ended_at, ended_by, ended_by_name) on access.machine to jointly_app;

call platform.rule('access.machine', 'a_machine_that_was_revoked_stays_revoked', 'update', $$
  old.ended_at is not null and new.* is distinct from old.* $$);
call platform.rule('access.machine', 'a_machine_is_made_by_who_acts', 'insert', $$
  (new.made_by, new.made_by_name) is distinct from (platform.person(), platform.person_name()) $$);
call platform.rule('access.machine', 'a_machine_is_revoked_by_who_acts', 'update', $$
  new.ended_at is not null and old.ended_at is null
    and (new.ended_by, new.ended_by_name) is distinct from (platform.person(), platform.person_name()) $$);

create table access.machine_token (
  id uuid primary key,
  organisation uuid not null,
  machine uuid not null
    constraint token_is_of_a_machine references access.machine,
  hash bytea not null
    constraint hash_of_machine_token_is_sha_256 check (octet_length(hash) = 32),
  ending text not null
    constraint ending_of_machine_token_must_be_short check (length(ending) = 4),
  made_at timestamptz not null,
  ends_at timestamptz
);
comment on table access.machine_token is
  'Tokens of service accounts, kept as SHA-256 of their text; one without an end is the newest.';

create unique index machine_token_hash_idx on access.machine_token (hash);
create index machine_token_machine_idx on access.machine_token (machine, made_at desc);
create unique index machine_has_one_newest_token on access.machine_token (machine) where ends_at is null;

alter table access.machine_token enable row level security;
alter table access.machine_token force row level security;
create policy machine_token_seen_by_administrators on access.machine_token for select
  using ((organisation = (select platform.organisation()) and (select platform.holds('admin')))
    or (select platform.duty()) = 'access');
create policy machine_token_made_by_administrators on access.machine_token for insert
  with check (organisation = (select platform.organisation()) and (select platform.holds('admin'))
    and exists (select 1 from access.machine m where m.id = machine and m.organisation = machine_token.organisation));
create policy machine_token_ended_by_administrators on access.machine_token for update
  using (organisation = (select platform.organisation()) and (select platform.holds('admin')));
grant select, insert on access.machine_token to jointly_app;
grant update (ends_at) on access.machine_token to jointly_app;

call platform.rule('access.machine_token', 'the_end_of_a_machine_token_only_comes_nearer', 'update', $$
  old.ends_at is not null and (new.ends_at is null or new.ends_at > old.ends_at) $$);
