create table consultation.remark (
  id uuid primary key,
  call uuid not null constraint remark_in_call references consultation.call,
  organisation uuid not null,
  organisation_name text not null,
  written_by uuid not null,
  written_by_name text not null,
  changed_at timestamptz not null,
  question smallint,
  passage integer,
  section text,
  starts integer,
  ends integer,
  quote text
    constraint quote_of_remark_must_be_short check (length(quote) <= 1000),
  stance text
    constraint stance_must_be_known check (stance in ('supports', 'opposes', 'no_view')),
  text text not null
    constraint remark_must_be_short check (length(text) <= 10000),
  proposal text
    constraint proposal_must_be_short check (length(proposal) <= 10000),
  released boolean not null,
  version integer not null default 0,
  constraint a_remark_is_on_one_thing check (question is null or passage is null),
  constraint words_that_are_meant_stand_in_a_passage check (starts is null or (passage is not null and 0 <= starts and starts < ends)),
  constraint words_that_are_meant_begin_and_end check ((starts is null) = (ends is null)),
  constraint a_stance_answers_a_question check (stance is null or question is not null),
  constraint a_remark_says_something check (length(trim(text)) > 0 or stance is not null or length(trim(proposal)) > 0),
  constraint remark_on_a_passage foreign key (call, passage) references consultation.passage
);
comment on table consultation.remark is 'What an organisation that is asked prepares to say; nobody outside it sees or counts it.';
comment on column consultation.remark.released is 'Whether it is to be submitted; others stay within the organisation.';
create index remark_own_idx on consultation.remark (call, organisation, passage, question, starts, id);
create index remark_organisation_idx on consultation.remark (organisation);
create unique index a_question_is_answered_once on consultation.remark (call, organisation, question) where question is not null;

alter table consultation.remark enable row level security;
alter table consultation.remark force row level security;
create policy remark_seen_within_the_organisation on consultation.remark for select
  using (organisation = (select platform.organisation()) and (select platform.reads()));
create policy remark_written_within_the_organisation on consultation.remark for insert
  with check (organisation = (select platform.organisation())
    and exists (select 1 from consultation.mine m where m.call = remark.call offset 0)
    and exists (select 1 from consultation.call c where c.id = remark.call offset 0));
create policy remark_changed_within_the_organisation on consultation.remark for update
  using (organisation = (select platform.organisation()) and (select platform.reads()));
create policy remark_removed_within_the_organisation on consultation.remark for delete
  using (organisation = (select platform.organisation()) and (select platform.reads()));
grant select, insert, delete on consultation.remark to jointly_app;
grant update (written_by, written_by_name, changed_at, stance, text, proposal, released, version) on consultation.remark
  to jointly_app;
call platform.rule('consultation.remark', 'a_remark_is_written_in_ones_own_name', 'insert', $$
  (new.written_by, new.written_by_name, new.organisation, new.organisation_name) is distinct from
      (platform.person(), platform.person_name(), platform.organisation(), platform.organisation_name()) $$);
call platform.rule('consultation.remark', 'a_remark_is_changed_in_ones_own_name', 'update', $$
  (new.written_by, new.written_by_name) is distinct from (platform.person(), platform.person_name()) $$);
call platform.rule('consultation.remark', 'a_remark_is_never_older_than_it_was', 'update', $$ new.version < old.version $$);

create table consultation.submission (
  id uuid primary key,
  call uuid not null constraint submission_in_call references consultation.call,
  programme uuid not null,
  organisation uuid not null,
  organisation_name text not null,
  kind text not null
    constraint kind_of_submission_must_be_known check (kind in
      ('un_agency', 'intergovernmental', 'government', 'civil_society', 'academia', 'private_sector')),
  number integer not null
    constraint an_organisation_submits_fifty_times_at_most check (number between 1 and 50),
  submitted_by uuid not null,
  submitted_by_name text not null,
  in_place_of text,
  submitted_at timestamptz not null,
  late boolean not null,
  superseded_at timestamptz,
  admitted_at timestamptz,
  admitted_by uuid,
  admitted_by_name text,
  admitting_organisation uuid,
  admitting_organisation_name text,
  admitted_for text
    constraint admission_must_say_why check (length(trim(admitted_for)) between 1 and 1000),
  constraint an_organisation_counts_its_submissions unique (call, organisation, number),
  constraint admission_must_be_whole check (num_nulls(admitted_at, admitted_by, admitted_by_name, admitting_organisation,
    admitting_organisation_name, admitted_for) in (0, 6)),
  constraint what_came_in_time_is_not_let_in check (late or admitted_at is null)
);
comment on table consultation.submission is
  'That an organisation submitted, without what or how much it said. The last one before the call closes counts; what came later does if those that draft let it in.';
comment on column consultation.submission.superseded_at is 'When a later one of the same organisation took its place.';
create index submission_organisation_idx on consultation.submission (organisation, call);
create unique index one_submission_of_an_organisation_counts on consultation.submission (call, organisation)
  where superseded_at is null and (not late or admitted_at is not null);

alter table consultation.submission enable row level security;
alter table consultation.submission force row level security;
create policy submission_seen_by_who_submitted on consultation.submission for select
  using (organisation = (select platform.organisation()) and (select platform.reads()));
create policy submission_seen_by_those_that_draft on consultation.submission for select
  using (exists (select 1 from programme.hears h
    where h.programme = submission.programme and 'drafters' = any (h.audiences) offset 0));
create policy submission_made_for_the_own_organisation on consultation.submission for insert
  with check (organisation = (select platform.organisation()) and (select platform.holds('principal'))
    and exists (select 1 from consultation.mine m where m.call = submission.call offset 0)
    and exists (select 1 from consultation.call c
      where c.id = submission.call and c.programme = submission.programme offset 0));
create policy submission_superseded_by_who_submitted on consultation.submission for update
  using (organisation = (select platform.organisation()) and (select platform.reads()));
create policy submission_let_in_by_those_that_draft on consultation.submission for update
  using (exists (select 1 from programme.hears h
    where h.programme = submission.programme and 'drafters' = any (h.audiences) offset 0));
grant select, insert on consultation.submission to jointly_app;
grant update (superseded_at, admitted_at, admitted_by, admitted_by_name, admitting_organisation, admitting_organisation_name,
  admitted_for) on consultation.submission to jointly_app;

call platform.rule('consultation.submission', 'one_submits_in_ones_own_name', 'insert', $$
  (new.submitted_by, new.submitted_by_name, new.organisation, new.organisation_name) is distinct from
      (platform.person(), platform.person_name(), platform.organisation(), platform.organisation_name())
    or num_nonnulls(new.superseded_at, new.admitted_at) > 0 $$);
call platform.rule('consultation.submission', 'what_is_in_time_comes_while_the_call_is_open', 'insert', $$
  not new.late and not exists (select 1 from consultation.call c where c.id = new.call and c.withdrawn_at is null
    and c.opens_at <= statement_timestamp() and statement_timestamp() < c.closes_at) $$);
call platform.rule('consultation.submission', 'what_is_late_comes_after_the_close', 'insert', $$
  new.late and not exists (select 1 from consultation.call c where c.id = new.call and c.withdrawn_at is null
    and c.published_at is null and c.closes_at <= statement_timestamp()) $$);
call platform.rule('consultation.submission', 'what_was_superseded_stays_so', 'update', $$
  old.superseded_at is not null and new.superseded_at is distinct from old.superseded_at $$);
call platform.rule('consultation.submission', 'one_lets_in_in_ones_own_name', 'update', $$
  (new.admitted_at, new.admitted_for) is distinct from (old.admitted_at, old.admitted_for) and (old.admitted_at is not null
    or (new.admitted_by, new.admitted_by_name, new.admitting_organisation, new.admitting_organisation_name) is distinct from
      (platform.person(), platform.person_name(), platform.organisation(), platform.organisation_name())
    or not exists (select 1 from programme.hears h
      where h.programme = new.programme and 'drafters' = any (h.audiences) offset 0)) $$);

create table consultation.submission_content (
  submission uuid primary key constraint content_of_submission references consultation.submission,
  organisation uuid not null,
  rows integer not null,
  hash text not null
    constraint hash_of_submission_must_be_sha_256 check (hash ~ '^[0-9a-f]{64}$'),
  publicity text not null
    constraint publicity_must_be_known check (publicity in ('named', 'unnamed', 'none')),
  content text not null
);
comment on table consultation.submission_content is
  'What was submitted, whole, in the form of RFC 8785, and its SHA-256: for who submitted it alone, since few guesses find what a hash was made of.';

alter table consultation.submission_content enable row level security;
alter table consultation.submission_content force row level security;
create policy content_seen_by_who_submitted on consultation.submission_content for select
  using (organisation = (select platform.organisation()) and (select platform.reads()));
create policy content_kept_with_its_submission on consultation.submission_content for insert
  with check (organisation = (select platform.organisation()) and exists (select 1 from consultation.submission s
    where s.id = submission_content.submission and s.organisation = submission_content.organisation offset 0));
grant select, insert on consultation.submission_content to jointly_app;
