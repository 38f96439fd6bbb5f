create table access.mail_change (
  id uuid primary key,
  person uuid not null,
  old_mail text not null
    constraint old_mail_must_be_short check (length(old_mail) between 3 and 254),
  new_mail text not null
    constraint new_mail_must_be_short check (length(new_mail) between 3 and 254),
  language text not null
    constraint mail_change_language_must_be_one_of_six check (language in ('en', 'fr', 'es', 'ar', 'ru', 'zh')),
  session text not null
    constraint session_of_a_mail_change_must_be_short check (length(session) <= 100),
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  old_token_hash bytea
    constraint old_mail_token_hash_is_sha_256 check (octet_length(old_token_hash) = 32),
  new_token_hash bytea
    constraint new_mail_token_hash_is_sha_256 check (octet_length(new_token_hash) = 32),
  old_confirmed_at timestamptz,
  new_confirmed_at timestamptz,
  state text not null
    constraint mail_change_state_must_be_known check (state in ('open', 'confirmed', 'changing', 'done', 'stopped', 'withdrawn', 'failed')),
  constraint mail_must_change check (old_mail <> new_mail),
  constraint mail_change_expires_within_a_day check (expires_at > asked_at and expires_at <= asked_at + interval '24 hours'),
  constraint mail_changes_once_both_ends_confirmed
    check (state not in ('confirmed', 'changing', 'done', 'failed') or (old_confirmed_at is not null and new_confirmed_at is not null))
);
comment on table access.mail_change is
  'That somebody asked for another mail address: both addresses must confirm it within a day. Their links are kept as hashes alone.';

create unique index mail_changes_once_at_a_time on access.mail_change (person) where state in ('open', 'confirmed', 'changing');
create unique index mail_change_old_token_idx on access.mail_change (old_token_hash) where old_token_hash is not null;
create unique index mail_change_new_token_idx on access.mail_change (new_token_hash) where new_token_hash is not null;
create index mail_change_of_person_idx on access.mail_change (person, asked_at desc);
create index mail_change_to_idx on access.mail_change (new_mail, asked_at);
create index mail_change_old_idx on access.mail_change (asked_at);

alter table access.mail_change enable row level security;
alter table access.mail_change force row level security;
create policy mail_change_seen_by_the_person on access.mail_change for select
  using (person = (select platform.person()) or (select platform.duty()) = 'access');
create policy mail_change_asked_under_the_duty on access.mail_change for insert
  with check ((select platform.duty()) = 'access' and state = 'open');
create policy mail_change_followed_under_the_duty on access.mail_change for update
  using ((select platform.duty()) = 'access');
create policy mail_change_deleted_when_its_time_is_over on access.mail_change for delete
  using ((select platform.duty()) = 'access');
grant select, insert, delete on access.mail_change to jointly_app;
grant update (old_token_hash, new_token_hash, old_confirmed_at, new_confirmed_at, state) on access.mail_change to jointly_app;

call platform.rule('access.mail_change', 'a_mail_change_that_ended_stays_ended', 'update', $$
  old.state in ('done', 'stopped', 'withdrawn', 'failed') and new.* is distinct from old.* $$);
call platform.rule('access.mail_change', 'a_confirmed_end_stays_confirmed', 'update', $$
  (old.old_confirmed_at is not null and new.old_confirmed_at is distinct from old.old_confirmed_at)
    or (old.new_confirmed_at is not null and new.new_confirmed_at is distinct from old.new_confirmed_at) $$);
call platform.rule('access.mail_change', 'a_mail_change_that_began_is_finished', 'update', $$
  old.state = 'changing' and new.state not in ('changing', 'done', 'failed') $$);

-- Whoever loses their place, or the address that was to change, confirms nothing any more.
create function access.void_mail_change(the_person uuid) returns integer
  language sql volatile security definer set search_path = ''
  begin atomic
    with voided as (
      update access.mail_change c set state = 'withdrawn'
      where c.person = the_person and c.state in ('open', 'confirmed')
        and (platform.duty() = 'access' or (platform.holds('admin') and exists (
          select 1 from access.member m where m.organisation = platform.organisation() and m.person = the_person)))
      returning 1)
    select count(*)::integer from voided;
  end;
comment on function access.void_mail_change is
  'Voids the change of an address that lasts, of somebody of one''s own organisation; of that there was one an administrator learns nothing else.';
grant select, update (state) on access.mail_change to jointly_definer;
grant select on access.member to jointly_definer;
grant create on schema access to jointly_definer;
alter function access.void_mail_change owner to jointly_definer;
revoke create on schema access from jointly_definer;
revoke all on function access.void_mail_change from public;
grant execute on function access.void_mail_change to jointly_app;
