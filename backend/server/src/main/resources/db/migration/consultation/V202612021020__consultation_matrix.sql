create table consultation.matrix_row (
  id uuid primary key,
  call uuid not null constraint row_in_call references consultation.call,
  programme uuid not null,
  submission uuid not null constraint row_of_submission references consultation.submission,
  organisation uuid not null,
  organisation_name text not null,
  kind text not null,
  publicity text not null,
  late boolean not null,
  question smallint,
  passage integer,
  section text,
  starts integer,
  ends integer,
  quote text,
  stance text,
  text text not null,
  proposal text,
  place integer not null,
  reference integer not null,
  constraint a_reference_names_one_row unique (call, reference)
);
comment on table consultation.matrix_row is
  'A comment that was submitted. It never changes, and says neither when it came nor who wrote it: only for which organisation.';
comment on column consultation.matrix_row.place is 'Where it stands in the order of the text: 0 for the whole, then the passages, then the questions.';
comment on column consultation.matrix_row.reference is 'Names it within the call; given by chance, so that it tells neither when it came nor how many there are.';
create index row_order_idx on consultation.matrix_row (call, late, place, (coalesce(starts, -1)), reference);
create index row_submission_idx on consultation.matrix_row (submission);
create index row_organisation_idx on consultation.matrix_row (organisation, call);

create function consultation.is_read(the_submission uuid) returns boolean
  language sql stable security definer set search_path = ''
  return exists (select 1 from consultation.submission s join consultation.call c on c.id = s.call
    where s.id = the_submission and s.superseded_at is null and (not s.late or s.admitted_at is not null)
      and c.withdrawn_at is null and c.closes_at <= statement_timestamp());
comment on function consultation.is_read is
  'Whether those that draft read a submission: it counts, and its call has closed.';
grant select on consultation.submission to jointly_definer;
alter function consultation.is_read owner to jointly_definer;
revoke all on function consultation.is_read from public;
grant execute on function consultation.is_read to jointly_app;

alter table consultation.matrix_row enable row level security;
alter table consultation.matrix_row force row level security;
create policy row_seen_by_who_submitted on consultation.matrix_row for select
  using (organisation = (select platform.organisation()) and (select platform.reads()));
create policy row_seen_by_those_that_draft on consultation.matrix_row for select
  using (exists (select 1 from programme.hears h
      where h.programme = matrix_row.programme and 'drafters' = any (h.audiences) offset 0)
    and consultation.is_read(submission));
create policy row_kept_with_its_submission on consultation.matrix_row for insert
  with check (organisation = (select platform.organisation()) and exists (select 1 from consultation.submission s
    where s.id = matrix_row.submission and s.call = matrix_row.call and s.organisation = matrix_row.organisation
      and s.programme = matrix_row.programme offset 0));
grant select, insert on consultation.matrix_row to jointly_app;
call platform.rule('consultation.matrix_row', 'a_row_is_submitted_for_ones_own_organisation', 'insert', $$
  (new.organisation, new.organisation_name) is distinct from (platform.organisation(), platform.organisation_name()) $$);

create table consultation.disposition (
  row_id uuid primary key constraint disposition_of_row references consultation.matrix_row,
  call uuid not null,
  programme uuid not null,
  outcome text
    constraint outcome_must_be_known check (outcome in ('accepted', 'partly_accepted', 'rejected', 'noted')),
  reason text
    constraint reason_of_disposition_must_be_short check (length(reason) <= 5000),
  changed_to text
    constraint changed_words_must_be_short check (length(changed_to) <= 10000),
  note text
    constraint note_must_be_short check (length(note) <= 5000),
  nature text
    constraint nature_must_be_known check (nature in ('substantive', 'editorial')),
  same_as uuid constraint same_as_a_row references consultation.matrix_row,
  theme text
    constraint theme_must_be_short check (length(theme) <= 100),
  assignee uuid,
  assignee_name text,
  assignee_organisation uuid,
  assignee_organisation_name text,
  decided_by uuid,
  decided_by_name text,
  deciding_organisation uuid,
  deciding_organisation_name text,
  decided_at timestamptz,
  released boolean not null default false,
  version integer not null default 1,
  constraint a_rejection_says_why check (outcome is distinct from 'rejected' or coalesce(length(trim(reason)), 0) > 0),
  constraint a_row_is_not_the_same_as_itself check (same_as is distinct from row_id),
  constraint what_is_the_same_is_answered_by_the_other check (same_as is null or num_nonnulls(outcome, reason, changed_to) = 0),
  constraint what_is_decided_says_by_whom check ((outcome is null and same_as is null) or num_nulls(decided_by, decided_by_name,
    deciding_organisation, deciding_organisation_name, decided_at) = 0),
  constraint who_is_to_decide_has_a_name check (num_nulls(assignee, assignee_name, assignee_organisation, assignee_organisation_name)
    in (0, 4))
);
comment on table consultation.disposition is
  'What those that draft think of a comment, as it stands; whoever commented reads nothing of it but what is released as an answer.';
create index disposition_call_idx on consultation.disposition (call);
create index disposition_same_idx on consultation.disposition (same_as) where same_as is not null;

alter table consultation.disposition enable row level security;
alter table consultation.disposition force row level security;
create policy disposition_seen_by_those_that_draft on consultation.disposition for select
  using (exists (select 1 from programme.hears h
    where h.programme = disposition.programme and 'drafters' = any (h.audiences) offset 0));
create policy disposition_given_by_those_that_draft on consultation.disposition for insert
  with check (exists (select 1 from programme.hears h
      where h.programme = disposition.programme and 'drafters' = any (h.audiences) offset 0)
    and consultation.is_read((select r.submission from consultation.matrix_row r
      where r.id = row_id and r.call = disposition.call and r.programme = disposition.programme)));
create policy disposition_changed_by_those_that_draft on consultation.disposition for update
  using (exists (select 1 from programme.hears h
    where h.programme = disposition.programme and 'drafters' = any (h.audiences) offset 0));
grant select, insert on consultation.disposition to jointly_app;
grant update (outcome, reason, changed_to, note, nature, same_as, theme, assignee, assignee_name, assignee_organisation,
  assignee_organisation_name, decided_by, decided_by_name, deciding_organisation, deciding_organisation_name, decided_at,
  released, version) on consultation.disposition to jointly_app;
call platform.rule('consultation.disposition', 'one_decides_in_ones_own_name', 'insert or update', $$
  (tg_op = 'INSERT' and num_nonnulls(new.outcome, new.same_as) > 0
      or tg_op = 'UPDATE' and (new.outcome, new.reason, new.changed_to, new.same_as) is distinct from
        (old.outcome, old.reason, old.changed_to, old.same_as) and num_nonnulls(new.outcome, new.same_as) > 0)
    and (new.decided_by, new.decided_by_name, new.deciding_organisation, new.deciding_organisation_name) is distinct from
      (platform.person(), platform.person_name(), platform.organisation(), platform.organisation_name()) $$);
call platform.rule('consultation.disposition', 'one_gives_comments_to_colleagues', 'insert or update', $$
  new.assignee is not null and (tg_op = 'INSERT' or new.assignee is distinct from old.assignee)
    and ((new.assignee_organisation, new.assignee_organisation_name) is distinct from
      (platform.organisation(), platform.organisation_name()) or new.assignee_name is null) $$);
call platform.rule('consultation.disposition', 'a_disposition_is_never_older_than_it_was', 'update', $$
  new.version < old.version $$);

create table consultation.disposition_change (
  id uuid primary key,
  row_id uuid not null constraint change_of_disposition_of_row references consultation.matrix_row,
  programme uuid not null,
  at timestamptz not null,
  decided_by uuid not null,
  decided_by_name text not null,
  organisation uuid not null,
  organisation_name text not null,
  outcome text,
  reason text,
  changed_to text
);
comment on table consultation.disposition_change is 'What was decided of a comment, each time anew.';
create index disposition_change_row_idx on consultation.disposition_change (row_id, at desc, id desc);

alter table consultation.disposition_change enable row level security;
alter table consultation.disposition_change force row level security;
create policy disposition_change_seen_by_those_that_draft on consultation.disposition_change for select
  using (exists (select 1 from programme.hears h
    where h.programme = disposition_change.programme and 'drafters' = any (h.audiences) offset 0));
create policy disposition_change_noted_by_those_that_draft on consultation.disposition_change for insert
  with check (organisation = (select platform.organisation()) and exists (select 1 from programme.hears h
      where h.programme = disposition_change.programme and 'drafters' = any (h.audiences) offset 0)
    and exists (select 1 from consultation.matrix_row r
      where r.id = row_id and r.programme = disposition_change.programme offset 0));
grant select, insert on consultation.disposition_change to jointly_app;
call platform.rule('consultation.disposition_change', 'a_decision_is_noted_in_ones_own_name', 'insert', $$
  (new.decided_by, new.decided_by_name, new.organisation, new.organisation_name) is distinct from
      (platform.person(), platform.person_name(), platform.organisation(), platform.organisation_name()) $$);

create table consultation.answer (
  row_id uuid not null constraint answer_to_row references consultation.matrix_row,
  number integer not null
    constraint number_of_answer_must_count_from_one check (number >= 1),
  call uuid not null,
  programme uuid not null,
  organisation uuid not null,
  outcome text not null
    constraint outcome_of_answer_must_be_known check (outcome in ('accepted', 'partly_accepted', 'rejected', 'noted')),
  reason text,
  changed_to text,
  answering_organisation uuid not null,
  answering_organisation_name text not null,
  released_by uuid not null,
  released_by_name text not null,
  released_at timestamptz not null,
  reaction text
    constraint reaction_must_be_known check (reaction in ('content', 'objects')),
  reaction_text text
    constraint reaction_must_be_short check (length(reaction_text) <= 2000),
  reacted_by uuid,
  reacted_by_name text,
  reacted_at timestamptz,
  primary key (row_id, number),
  constraint a_reaction_says_whose_it_is check (num_nulls(reaction, reacted_by, reacted_by_name, reacted_at) in (0, 4))
);
comment on table consultation.answer is
  'What whoever commented was told became of it. One that is changed is a second answer; both stay.';
comment on column consultation.answer.organisation is 'Whose comment it answers.';
create index answer_call_idx on consultation.answer (call);
create index answer_organisation_idx on consultation.answer (organisation, call);

alter table consultation.answer enable row level security;
alter table consultation.answer force row level security;
create policy answer_seen_by_who_commented on consultation.answer for select
  using (organisation = (select platform.organisation()) and (select platform.reads()));
create policy answer_seen_by_those_that_draft on consultation.answer for select
  using (exists (select 1 from programme.hears h
    where h.programme = answer.programme and 'drafters' = any (h.audiences) offset 0));
create policy answer_given_by_those_that_draft on consultation.answer for insert
  with check (answering_organisation = (select platform.organisation()) and exists (select 1 from programme.hears h
      where h.programme = answer.programme and 'drafters' = any (h.audiences) offset 0)
    and exists (select 1 from consultation.matrix_row r where r.id = row_id and r.call = answer.call
      and r.programme = answer.programme and r.organisation = answer.organisation offset 0));
create policy answer_reacted_to_by_who_commented on consultation.answer for update
  using (organisation = (select platform.organisation()) and (select platform.holds('principal')));
grant select, insert on consultation.answer to jointly_app;
grant update (reaction, reaction_text, reacted_by, reacted_by_name, reacted_at) on consultation.answer to jointly_app;
call platform.rule('consultation.answer', 'an_answer_is_released_in_ones_own_name', 'insert', $$
  (new.released_by, new.released_by_name, new.answering_organisation, new.answering_organisation_name) is distinct from
      (platform.person(), platform.person_name(), platform.organisation(), platform.organisation_name())
    or new.reaction is not null $$);
call platform.rule('consultation.answer', 'one_reacts_in_ones_own_name', 'update', $$
  (new.reacted_by, new.reacted_by_name) is distinct from (platform.person(), platform.person_name()) $$);

grant select on consultation.matrix_row, consultation.disposition, consultation.answer, consultation.passage to jointly_definer;

create function consultation.free_references(the_call uuid, how_many integer) returns setof integer
  language sql volatile security definer set search_path = ''
  begin atomic
    select c.n from (
      select distinct (100000 + floor(random() * 900000))::integer as n from generate_series(1, how_many * 2 + 20)) c
    where not exists (select 1 from consultation.matrix_row r where r.call = the_call and r.reference = c.n)
    order by random() limit how_many;
  end;
comment on function consultation.free_references is
  'Numbers by which comments of a call can be named, chosen by chance: they tell nothing of how many there are.';

create function consultation.is_answered(the_call uuid) returns boolean
  language sql stable security definer set search_path = ''
  return not exists (select 1 from consultation.submission s join consultation.matrix_row r on r.submission = s.id
    where s.call = the_call and s.superseded_at is null and (not s.late or s.admitted_at is not null)
      and not exists (select 1 from consultation.answer a where a.row_id = r.id offset 0));
comment on function consultation.is_answered is 'Whether every comment that counts in a closed call has an answer.';

create function consultation.may_be_counted(the_call uuid) returns boolean
  language sql stable security definer set search_path = ''
  return exists (select 1 from consultation.call c where c.id = the_call and (
    (c.published_at is not null and (c.audience = 'public' or exists (select 1 from consultation.mine m where m.call = c.id offset 0)))
    or (c.closes_at <= statement_timestamp() and exists (select 1 from programme.hears h
      where h.programme = c.programme and 'drafters' = any (h.audiences) offset 0))));
comment on function consultation.may_be_counted is
  'Whether whoever asks may know how much was said in a call: those that draft once it has closed, others once it is published.';

create function consultation.counted(the_call uuid)
  returns table (kind text, organisation uuid, place integer, section text, question smallint, stance text, outcome text)
  language sql stable security definer set search_path = ''
  begin atomic
    select r.kind, r.organisation, r.place, r.section, r.question, r.stance, a.outcome
    from consultation.submission s join consultation.matrix_row r on r.submission = s.id
    left join lateral (select outcome from consultation.answer where row_id = r.id order by number desc limit 1) a on true
    where s.call = the_call and s.superseded_at is null and (not s.late or s.admitted_at is not null)
      and (select consultation.may_be_counted(the_call));
  end;
comment on function consultation.counted is 'Of every comment that counts in a call what is counted of it; not what it says.';

create function consultation.published_rows(the_call uuid, behind integer, most integer)
  returns table (ordinal integer, reference integer, id uuid, call uuid, organisation uuid, organisation_name text, kind text, late boolean, question smallint,
    passage integer, section text, starts integer, ends integer, quote text, stance text, text text, proposal text,
    number integer, outcome text, reason text, changed_to text, answering_organisation_name text, released_at timestamptz)
  language sql stable security definer set search_path = ''
  begin atomic
    with counting as (
      select row_number() over (order by r.late, r.place, coalesce(r.starts, -1), r.reference)::integer as ordinal, r.*
      from consultation.submission s join consultation.matrix_row r on r.submission = s.id
      where s.call = the_call and s.superseded_at is null and (not s.late or s.admitted_at is not null)
        and exists (select 1 from consultation.call c where c.id = the_call and c.published_at is not null
          and (c.audience = 'public' or c.audience = 'parties' and exists (
            select 1 from consultation.mine m where m.call = c.id offset 0)))
    )
    select n.ordinal, n.reference, n.id, n.call, case when n.publicity = 'named' then n.organisation end,
      case when n.publicity = 'named' then n.organisation_name end, n.kind, n.late, n.question, n.passage, n.section, n.starts,
      n.ends, n.quote, n.stance, n.text, n.proposal, a.number, a.outcome, a.reason, a.changed_to, a.answering_organisation_name,
      a.released_at
    from counting n
    left join lateral (select * from consultation.answer where row_id = n.id order by number desc limit 1) a on true
    where n.publicity <> 'none' and n.ordinal > behind
    order by n.ordinal limit least(most, 200);
  end;
comment on function consultation.published_rows is
  'The comments of a published call with their last answers, as far as those that submitted allowed it and whoever asks may read them.';

create function consultation.progress(the_calls uuid[])
  returns table (call uuid, rows integer, undecided integer, unreleased integer, releasable integer)
  language sql stable security definer set search_path = ''
  begin atomic
    select c.id, count(r.id)::integer,
      (count(r.id) filter (where d.outcome is null and t.id is null))::integer,
      (count(r.id) filter (where not coalesce(d.released, false)))::integer,
      (count(r.id) filter (where not d.released and coalesce(d.outcome, e.outcome) is not null))::integer
    from consultation.call c
    join consultation.submission s on s.call = c.id and s.superseded_at is null and (not s.late or s.admitted_at is not null)
    join consultation.matrix_row r on r.submission = s.id
    left join consultation.disposition d on d.row_id = r.id
    left join (consultation.matrix_row t join consultation.submission u on u.id = t.submission and u.superseded_at is null
      and (not u.late or u.admitted_at is not null)) on t.id = d.same_as
    left join consultation.disposition e on e.row_id = t.id
    where c.id = any (the_calls) and c.withdrawn_at is null and c.closes_at <= statement_timestamp()
      and exists (select 1 from programme.hears h
        where h.programme = c.programme and 'drafters' = any (h.audiences) offset 0)
    group by c.id;
  end;
comment on function consultation.progress is
  'Of closed calls how many comments count and how far they are, for those that draft: one look at the right instead of one a row.';

create function consultation.published_answers(the_call uuid, the_rows uuid[])
  returns table (row_id uuid, number integer, outcome text, reason text, changed_to text, answering_organisation_name text,
    released_at timestamptz)
  language sql stable security definer set search_path = ''
  begin atomic
    select a.row_id, a.number, a.outcome, a.reason, a.changed_to, a.answering_organisation_name, a.released_at
    from consultation.answer a join consultation.matrix_row r on r.id = a.row_id
    where a.row_id = any (the_rows) and r.call = the_call and r.publicity <> 'none' and consultation.is_read(r.submission)
      and a.number < (select max(l.number) from consultation.answer l where l.row_id = a.row_id)
      and exists (select 1 from consultation.call c where c.id = the_call and c.published_at is not null
        and (c.audience = 'public' or c.audience = 'parties' and exists (
          select 1 from consultation.mine m where m.call = c.id offset 0)))
    order by a.row_id, a.number desc;
  end;
comment on function consultation.published_answers is
  'Of comments of a published call answers that were changed since, as far as whoever asks may read the comments.';

create function consultation.published(the_call uuid)
  returns table (id uuid, programme_title text, title text, introduction text, organisation_name text, opens_at timestamptz,
    closes_at timestamptz, zone text, text_title text, text_hash text, questions jsonb, published_at timestamptz, summary text)
  language sql stable security definer set search_path = ''
  begin atomic
    select c.id, c.programme_title, c.title, c.introduction, c.organisation_name, c.opens_at, c.closes_at, c.zone, c.text_title,
      c.text_hash, c.questions, c.published_at, c.summary
    from consultation.call c where c.id = the_call and c.published_at is not null and c.audience = 'public';
  end;
comment on function consultation.published is 'A call that was published for everybody.';

alter function consultation.free_references owner to jointly_definer;
alter function consultation.is_answered owner to jointly_definer;
alter function consultation.may_be_counted owner to jointly_definer;
alter function consultation.counted owner to jointly_definer;
alter function consultation.published_rows owner to jointly_definer;
alter function consultation.progress owner to jointly_definer;
alter function consultation.published_answers owner to jointly_definer;
alter function consultation.published owner to jointly_definer;
revoke all on function consultation.progress, consultation.published_answers, consultation.free_references, consultation.is_answered, consultation.may_be_counted, consultation.counted, consultation.published_rows,
  consultation.published from public;
grant execute on function consultation.progress, consultation.published_answers, consultation.free_references, consultation.is_answered, consultation.may_be_counted, consultation.counted,
  consultation.published_rows, consultation.published to jointly_app;

create function consultation.forget(the_organisation uuid) returns bigint
  language plpgsql security definer set search_path = ''
  as $$
declare
  gone bigint;
  unanswered uuid[];
begin
  if not access.leaves_now(the_organisation) then
    raise exception 'organisation % does not leave now', the_organisation
      using errcode = 'check_violation', schema = 'consultation', table = 'remark', constraint = 'it_does_not_leave_now';
  end if;
  delete from consultation.remark where organisation = the_organisation;
  get diagnostics gone = row_count;
  -- A call in which others said something stays, and its programme with it; one that nobody answered goes.
  select array_agg(c.id) into unanswered from consultation.call c
  where c.programme in (select programme.alone(the_organisation))
    and not exists (select 1 from consultation.submission s where s.call = c.id);
  delete from consultation.remark where call = any (unanswered);
  delete from consultation.party where call = any (unanswered);
  delete from consultation.passage where call = any (unanswered);
  delete from consultation.call where id = any (unanswered);
  return gone;
end;
$$;
comment on function consultation.forget is
  'Deletes what an organisation that leaves prepared to say, and calls that nobody answered of programmes that it had to itself; what was submitted stays. Says how many remarks.';
grant select, delete on consultation.remark, consultation.party, consultation.passage, consultation.call to jointly_definer;
alter function consultation.forget owner to jointly_definer;
revoke all on function consultation.forget from public;
grant execute on function consultation.forget to jointly_app;
revoke create on schema consultation from jointly_definer;
