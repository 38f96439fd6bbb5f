create table access.join_request (
  id uuid primary key,
  name text not null
    constraint asking_organisation_has_a_name check (length(trim(name)) between 1 and 255),
  kind text not null
    constraint asking_kind_must_be_known check (kind in
      ('un_agency', 'intergovernmental', 'government', 'civil_society', 'academia', 'private_sector')),
  country text not null
    constraint asking_country_must_be_iso_3166 check (country ~ '^[A-Z]{2}$'),
  website text
    constraint asking_website_must_be_short check (length(website) between 1 and 300),
  asker text not null
    constraint asker_has_a_name check (length(asker) between 1 and 100),
  mail text not null
    constraint asking_mail_must_be_short check (length(mail) between 3 and 254),
  domain text not null,
  reason text not null
    constraint asker_says_why check (length(trim(reason)) between 1 and 2000),
  language text not null
    constraint asking_language_must_be_one_of_six check (language in ('en', 'fr', 'es', 'ar', 'ru', 'zh')),
  token_hash bytea
    constraint joining_token_hash_is_sha_256 check (octet_length(token_hash) = 32),
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  state text not null
    constraint join_request_state_must_be_known check (state in ('asked', 'confirmed', 'accepted', 'declined')),
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  answer text
    constraint answer_to_a_join_request_must_be_short check (length(answer) between 1 and 1000),
  constraint request_is_decided_once_confirmed check ((state = 'asked') = (confirmed_at is null)),
  constraint decided_request_says_by_whom check ((state in ('accepted', 'declined')) = (decided_by is not null)),
  constraint declined_request_says_why check (state <> 'declined' or answer is not null)
);
comment on table access.join_request is
  'That somebody asked for their organisation to come in. Who runs the platform sees it once the mailed link was confirmed; the link is kept as its hash alone.';

create unique index join_request_token_idx on access.join_request (token_hash) where token_hash is not null;
create index join_request_list_idx on access.join_request (confirmed_at desc, id desc) where confirmed_at is not null;
create index join_request_domain_idx on access.join_request (domain, asked_at);
create index join_request_asked_idx on access.join_request (asked_at);

alter table access.join_request enable row level security;
alter table access.join_request force row level security;
create policy join_request_seen_by_the_platform_once_confirmed on access.join_request for select
  using (((select platform.organisation()) = platform.itself() and confirmed_at is not null)
    or (select platform.duty()) = 'access');
create policy join_request_made_for_strangers on access.join_request for insert
  with check ((select platform.duty()) = 'access' and state = 'asked');
create policy join_request_answered_by_the_platform on access.join_request for update
  using (((select platform.organisation()) = platform.itself() and confirmed_at is not null)
    or (select platform.duty()) = 'access');
create policy join_request_deleted_when_its_time_is_over on access.join_request for delete
  using ((select platform.duty()) = 'access');
grant select, insert, delete on access.join_request to jointly_app;
grant update (token_hash, confirmed_at, state, decided_by, decided_by_name, decided_at, answer) on access.join_request
  to jointly_app;

call platform.rule('access.join_request', 'a_request_that_was_decided_stays_decided', 'update', $$
  old.decided_at is not null and new.* is distinct from old.* $$);
call platform.rule('access.join_request', 'a_request_is_decided_by_who_acts', 'update', $$
  new.decided_at is not null and old.decided_at is null
    and (new.decided_by, new.decided_by_name) is distinct from (platform.person(), platform.person_name()) $$);
call platform.rule('access.join_request', 'a_request_begins_undecided', 'insert', $$
  new.decided_by is not null or new.decided_by_name is not null or new.confirmed_at is not null $$);
