create schema consultation;
grant usage on schema consultation to jointly_app, jointly_definer;
grant create on schema consultation to jointly_definer;

create table consultation.call (
  id uuid primary key,
  programme uuid not null constraint call_of_programme references programme.programme,
  programme_title text not null,
  title text not null
    constraint title_of_call_must_say_something check (length(trim(title)) between 1 and 200),
  introduction text
    constraint introduction_must_be_short check (length(introduction) <= 10000),
  organisation uuid not null,
  organisation_name text not null,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  zone text not null
    constraint zone_must_be_short check (length(zone) between 1 and 60),
  answers_on date not null,
  audience text not null
    constraint audience_of_submissions_must_be_known check (audience in ('drafters', 'parties', 'public')),
  document uuid,
  version uuid,
  text_title text not null,
  text_hash text not null
    constraint text_hash_must_be_sha_256 check (text_hash ~ '^[0-9a-f]{64}$'),
  passages integer not null,
  questions jsonb not null,
  extended_for text
    constraint extension_must_say_why check (length(trim(extended_for)) between 1 and 1000),
  withdrawn_at timestamptz,
  withdrawn_for text
    constraint withdrawal_must_say_why check (length(trim(withdrawn_for)) between 1 and 1000),
  published_at timestamptz,
  summary text
    constraint summary_must_say_something check (length(trim(summary)) between 1 and 10000),
  told_open boolean not null,
  told_closing boolean not null,
  constraint a_call_closes_after_it_opens check (closes_at > opens_at),
  constraint what_is_withdrawn_says_why check (num_nulls(withdrawn_at, withdrawn_for) in (0, 2)),
  constraint what_is_published_says_what_was_done check (num_nulls(published_at, summary) in (0, 2)),
  constraint what_is_withdrawn_is_not_published check (num_nonnulls(withdrawn_at, published_at) < 2),
  constraint a_document_is_consulted_on_in_one_version check (num_nulls(document, version) in (0, 2))
);
comment on table consultation.call is
  'A dated call for input to organisations that do not draft a programme. What is consulted on is copied, so that it never changes.';
comment on column consultation.call.programme_title is 'As it stood when the call was made.';
comment on column consultation.call.closes_at is 'The first instant that is too late: the begin of the day after the last one, in its zone.';
comment on column consultation.call.questions is 'Its questions in their order: kind and text.';
comment on column consultation.call.told_open is 'Whether those that are asked were told that it is open; like told_closing.';
create index call_programme_idx on consultation.call (programme, closes_at desc, id desc);
create index call_going_on_idx on consultation.call (closes_at, id) where withdrawn_at is null and published_at is null;
create index call_to_be_told_idx on consultation.call (closes_at)
  where withdrawn_at is null and not (told_open and told_closing);

create table consultation.party (
  id uuid primary key,
  call uuid not null constraint party_of_call references consultation.call,
  programme uuid not null,
  organisation uuid,
  kind text not null
    constraint kind_of_party_must_be_known check (kind in
      ('un_agency', 'intergovernmental', 'government', 'civil_society', 'academia', 'private_sector')),
  asked_at timestamptz not null,
  asked_by uuid not null,
  asked_by_name text not null,
  asking_organisation uuid not null
);
comment on table consultation.party is 'Who is asked in a call: an organisation by name, or, without one, all of a kind.';
create unique index an_organisation_is_asked_once on consultation.party (call, organisation) where organisation is not null;
create unique index a_kind_is_asked_once on consultation.party (call, kind) where organisation is null;
create index party_organisation_idx on consultation.party (organisation, call);
create index party_call_idx on consultation.party (call);
create index party_kind_idx on consultation.party (kind, call) where organisation is null;

grant select on consultation.call, consultation.party, organisation.organisation to jointly_definer;
grant usage on schema organisation to jointly_definer;

create view consultation.mine with (security_barrier) as
  select p.call from consultation.party p
  where p.organisation = (select platform.organisation()) and (select platform.reads())
    and not exists (select 1 from programme.mine m
      where m.programme = p.programme and m.capacity in ('lead', 'participating') offset 0)
  union
  select p.call from consultation.party p
  where p.organisation is null and (select platform.reads())
    and p.kind = (select o.kind from organisation.organisation o
      where o.id = (select platform.organisation()) and o.enabled)
    and not exists (select 1 from programme.mine m
      where m.programme = p.programme and m.capacity in ('lead', 'participating') offset 0);
comment on view consultation.mine is
  'The calls in which the acting organisation is asked, by name or by its kind; whoever drafts the programme is not.';
alter view consultation.mine owner to jointly_definer;
grant select on consultation.mine to jointly_app;

alter table consultation.call enable row level security;
alter table consultation.call force row level security;
create policy call_seen_by_those_that_draft on consultation.call for select
  using (exists (select 1 from programme.hears h
    where h.programme = call.programme and 'drafters' = any (h.audiences) offset 0));
create policy call_seen_by_those_that_are_asked on consultation.call for select
  using (opens_at <= statement_timestamp() and exists (select 1 from consultation.mine m where m.call = call.id offset 0));
create policy call_seen_by_its_clock on consultation.call for select
  using ((select platform.duty()) = 'consultation');
create policy call_made_by_those_that_draft on consultation.call for insert
  with check (organisation = (select platform.organisation()) and exists (select 1 from programme.hears h
    where h.programme = call.programme and 'drafters' = any (h.audiences) offset 0));
create policy call_moved_on_by_those_that_draft on consultation.call for update
  using (exists (select 1 from programme.hears h
    where h.programme = call.programme and 'drafters' = any (h.audiences) offset 0));
grant select, insert on consultation.call to jointly_app;
grant update (closes_at, answers_on, extended_for, withdrawn_at, withdrawn_for, published_at, summary, told_open, told_closing) on consultation.call to jointly_app;

call platform.rule('consultation.call', 'a_call_is_made_in_ones_own_name', 'insert', $$
  (new.made_by, new.made_by_name, new.organisation, new.organisation_name) is distinct from
      (platform.person(), platform.person_name(), platform.organisation(), platform.organisation_name()) $$);
call platform.rule('consultation.call', 'a_call_begins_neither_withdrawn_nor_published', 'insert', $$
  num_nonnulls(new.withdrawn_at, new.published_at, new.extended_for) > 0 $$);
call platform.rule('consultation.call', 'a_call_is_never_shortened', 'update', $$
  new.closes_at < old.closes_at $$);
call platform.rule('consultation.call', 'what_was_told_of_a_call_stays_told', 'update', $$
  old.told_open and not new.told_open
    or old.told_closing and not new.told_closing and new.closes_at = old.closes_at $$);
call platform.rule('consultation.call', 'what_ended_a_call_stays', 'update', $$
  (old.withdrawn_at is not null or old.published_at is not null)
    and (new.closes_at, new.answers_on, new.extended_for, new.withdrawn_at, new.withdrawn_for, new.published_at, new.summary)
      is distinct from (old.closes_at, old.answers_on, old.extended_for, old.withdrawn_at, old.withdrawn_for, old.published_at, old.summary) $$);

alter table consultation.party enable row level security;
alter table consultation.party force row level security;
create policy party_seen_by_those_that_draft on consultation.party for select
  using (exists (select 1 from programme.hears h
    where h.programme = party.programme and 'drafters' = any (h.audiences) offset 0));
create policy party_seen_by_itself on consultation.party for select
  using (organisation = (select platform.organisation())
    and exists (select 1 from consultation.call c where c.id = party.call offset 0));
create policy party_asked_by_those_that_draft on consultation.party for insert
  with check (asking_organisation = (select platform.organisation()) and exists (select 1 from programme.hears h
      where h.programme = party.programme and 'drafters' = any (h.audiences) offset 0)
    and exists (select 1 from consultation.call c where c.id = party.call and c.programme = party.programme offset 0));
grant select, insert on consultation.party to jointly_app;
call platform.rule('consultation.party', 'who_asks_says_so_in_their_own_name', 'insert', $$
  (new.asked_by, new.asked_by_name) is distinct from (platform.person(), platform.person_name()) $$);

create table consultation.passage (
  call uuid not null constraint passage_of_call references consultation.call,
  position integer not null
    constraint position_must_count_from_one check (position >= 1),
  kind text not null
    constraint kind_of_passage_must_be_known check (kind in ('heading', 'paragraph', 'item', 'cell', 'field')),
  level smallint not null
    constraint level_of_heading_must_be_one_to_six check (level between 0 and 6),
  field text
    constraint field_must_be_a_word check (field ~ '^[a-z]+(-[a-z]+)*$' and length(field) <= 40),
  section text,
  text text not null,
  primary key (call, position)
);
comment on table consultation.passage is 'The text that is consulted on, piece by piece, as it stood when the call was made.';
comment on column consultation.passage.section is 'The heading under which it stands.';

alter table consultation.passage enable row level security;
alter table consultation.passage force row level security;
create policy passage_seen_with_its_call on consultation.passage for select
  using (exists (select 1 from consultation.call c where c.id = passage.call offset 0));
create policy passage_copied_when_the_call_is_made on consultation.passage for insert
  with check (exists (select 1 from consultation.call c
    where c.id = passage.call and c.organisation = (select platform.organisation()) offset 0));
grant select, insert on consultation.passage to jointly_app;
