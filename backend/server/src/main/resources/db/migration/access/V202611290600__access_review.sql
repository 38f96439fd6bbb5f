create table access.review (
  id uuid primary key,
  organisation uuid not null,
  scope text not null
    constraint review_scope_must_be_known check (scope in ('everybody', 'inactive', 'role')),
  inactive_days integer
    constraint inactive_days_must_be_ten_years_at_most check (inactive_days between 1 and 3650),
  role text
    constraint reviewed_role_must_be_one_of_six
      check (role in ('viewer', 'commenter', 'editor', 'principal', 'admin', 'safeguarding')),
  due timestamptz not null,
  repeat_months integer
    constraint review_repeats_within_two_years check (repeat_months between 1 and 24),
  begun_by uuid,
  begun_by_name text,
  begun_at timestamptz not null,
  closed_by uuid,
  closed_by_name text,
  closed_at timestamptz,
  reminded integer not null default 0
    constraint review_is_reminded_of_twice_at_most check (reminded between 0 and 2),
  followed boolean not null default false,
  constraint review_is_due_after_it_begins check (due > begun_at),
  constraint review_says_whom_it_is_about
    check ((scope = 'inactive') = (inactive_days is not null) and (scope = 'role') = (role is not null)),
  constraint beginner_of_a_review_has_a_name check ((begun_by is null) = (begun_by_name is null)),
  constraint closed_review_says_by_whom
    check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (closed_by_name is null))
);
comment on table access.review is
  'That administrators look at who has which access. Without a beginner it followed an earlier one by itself.';
comment on column access.review.reminded is 'How many of its two reminders were sent: at half time, and two days before it is due.';
comment on column access.review.followed is 'Whether the one that repeats it was begun.';

create unique index an_organisation_has_one_open_review on access.review (organisation) where closed_at is null;
create index review_list_idx on access.review (organisation, (closed_at is null) desc, begun_at desc, id desc);
create index review_to_follow_idx on access.review (begun_at) where repeat_months is not null and not followed;

alter table access.review enable row level security;
alter table access.review force row level security;
create policy review_seen_by_administrators on access.review for select
  using ((organisation = (select platform.organisation()) and (select platform.holds('admin')))
    or (select platform.duty()) = 'access');
create policy review_begun_by_administrators on access.review for insert
  with check ((organisation = (select platform.organisation()) and (select platform.holds('admin'))
      and begun_by = (select platform.person()))
    or ((select platform.duty()) = 'access' and begun_by is null));
create policy review_closed_by_administrators on access.review for update
  using ((organisation = (select platform.organisation()) and (select platform.holds('admin')))
    or (select platform.duty()) = 'access');
grant select, insert on access.review to jointly_app;
grant update (closed_by, closed_by_name, closed_at, reminded, followed) on access.review to jointly_app;

call platform.rule('access.review', 'a_review_is_begun_by_who_acts', 'insert', $$
  new.begun_by is not null
    and (new.begun_by, new.begun_by_name) is distinct from (platform.person(), platform.person_name()) $$);
call platform.rule('access.review', 'a_review_begins_open', 'insert', $$
  new.closed_at is not null or new.reminded <> 0 or new.followed $$);
call platform.rule('access.review', 'a_closed_review_stays_closed', 'update', $$
  old.closed_at is not null and (new.closed_at, new.closed_by, new.closed_by_name)
    is distinct from (old.closed_at, old.closed_by, old.closed_by_name) $$);
call platform.rule('access.review', 'a_review_is_closed_by_who_acts', 'update', $$
  old.closed_at is null and new.closed_at is not null
    and (new.closed_by, new.closed_by_name) is distinct from (platform.person(), platform.person_name()) $$);
call platform.rule('access.review', 'what_was_said_of_a_review_stays_said', 'update', $$
  new.reminded < old.reminded or (old.followed and not new.followed) $$);

create table access.review_item (
  review uuid not null constraint item_is_of_a_review references access.review,
  organisation uuid not null,
  person uuid not null,
  name text not null
    constraint name_of_a_reviewed_person_must_be_short check (length(name) <= 400),
  mail text,
  sort_key text not null,
  roles text[] not null
    constraint reviewed_roles_must_be_known
      check (roles <@ array['viewer', 'commenter', 'editor', 'principal', 'admin', 'safeguarding']),
  decision text
    constraint review_decision_must_be_known check (decision in ('keep', 'take_roles', 'suspend', 'left')),
  taken text[]
    constraint taken_roles_must_be_known
      check (taken <@ array['viewer', 'commenter', 'editor', 'principal', 'admin', 'safeguarding']),
  note text
    constraint note_of_a_decision_must_be_short check (length(note) <= 1000),
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  primary key (review, person),
  constraint decided_item_says_by_whom check (num_nulls(decision, taken, decided_by, decided_by_name, decided_at) in (0, 5)),
  constraint nobody_decides_on_their_own_access check (decided_by <> person)
);
comment on table access.review_item is
  'One person of a review, with the roles they held when it began, and what was decided about them: once, by somebody else.';

create index review_item_name_idx on access.review_item (review, sort_key);

alter table access.review_item enable row level security;
alter table access.review_item force row level security;
create policy review_item_seen_by_administrators on access.review_item for select
  using ((organisation = (select platform.organisation()) and (select platform.holds('admin')))
    or (select platform.duty()) = 'access');
create policy review_item_made_by_administrators on access.review_item for insert
  with check ((organisation = (select platform.organisation()) and (select platform.holds('admin')))
    or (select platform.duty()) = 'access');
create policy review_item_decided_by_administrators on access.review_item for update
  using (organisation = (select platform.organisation()) and (select platform.holds('admin')));
grant select, insert on access.review_item to jointly_app;
grant update (decision, taken, note, decided_by, decided_by_name, decided_at) on access.review_item to jointly_app;

call platform.rule('access.review_item', 'a_person_comes_into_a_review_undecided', 'insert', $$
  num_nonnulls(new.decision, new.taken, new.note, new.decided_by, new.decided_by_name, new.decided_at) > 0 $$);
call platform.rule('access.review_item', 'a_decision_stays_as_it_was_made', 'update', $$
  old.decision is not null and new.* is distinct from old.* $$);
call platform.rule('access.review_item', 'a_decision_is_made_by_who_acts', 'update', $$
  old.decision is null
    and (new.decided_by, new.decided_by_name) is distinct from (platform.person(), platform.person_name()) $$);

-- Who was here last is asked of a whole organisation.
create index visit_organisation_idx on access.visit (organisation, person);
-- A reminder is written in the language of whoever reads it.
create policy preference_read_to_write_letters on access.preference for select
  using ((select platform.duty()) = 'access');
-- A review that follows by itself may be about those who have not been here for long.
create policy visit_read_to_repeat_reviews on access.visit for select
  using ((select platform.duty()) = 'access');
