create table access.handover (
  id uuid primary key,
  organisation uuid not null,
  kind text not null
    constraint kind_of_a_duty_must_be_short check (length(kind) between 1 and 40),
  subjects uuid[] not null
    constraint handover_is_of_something check (cardinality(subjects) between 1 and 200),
  from_person uuid not null,
  from_name text not null,
  to_person uuid not null,
  to_name text not null,
  moved_by uuid not null,
  moved_by_name text not null,
  moved_at timestamptz not null,
  noted_at timestamptz,
  constraint duties_go_to_somebody_else check (to_person <> from_person)
);
comment on table access.handover is
  'That duties of somebody who leaves went to somebody else of the organisation, who sees it at home until they noted it.';

create index handover_unnoted_idx on access.handover (to_person, organisation, moved_at desc) where noted_at is null;

alter table access.handover enable row level security;
alter table access.handover force row level security;
create policy handover_seen_by_who_receives on access.handover for select
  using (organisation = (select platform.organisation()) and to_person = (select platform.person()));
create policy handover_seen_by_administrators on access.handover for select
  using (organisation = (select platform.organisation()) and (select platform.holds('admin')));
create policy handover_made_by_administrators on access.handover for insert
  with check (organisation = (select platform.organisation()) and (select platform.holds('admin')));
create policy handover_noted_by_who_receives on access.handover for update
  using (organisation = (select platform.organisation()) and to_person = (select platform.person()));
grant select, insert on access.handover to jointly_app;
grant update (noted_at) on access.handover to jointly_app;

call platform.rule('access.handover', 'a_handover_is_made_by_who_acts', 'insert', $$
  (new.moved_by, new.moved_by_name) is distinct from (platform.person(), platform.person_name())
    or new.noted_at is not null $$);
call platform.rule('access.handover', 'what_was_noted_stays_noted', 'update', $$
  old.noted_at is not null and new.noted_at is distinct from old.noted_at $$);
