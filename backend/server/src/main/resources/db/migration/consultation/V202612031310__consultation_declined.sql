alter table consultation.submission
  add column declined_at timestamptz,
  add column declined_by uuid,
  add column declined_by_name text,
  add column declining_organisation uuid,
  add column declining_organisation_name text,
  add column declined_for text
    constraint declining_must_say_why check (length(trim(declined_for)) between 1 and 1000),
  add constraint declining_must_be_whole check (num_nulls(declined_at, declined_by, declined_by_name, declining_organisation,
    declining_organisation_name, declined_for) in (0, 6)),
  add constraint what_came_in_time_is_not_declined check (late or declined_at is null),
  add constraint what_is_let_in_is_not_declined check (num_nonnulls(admitted_at, declined_at) < 2);
comment on column consultation.submission.declined_at is
  'When those that draft said that it does not count although it came late; until then, or until it is let in, it waits.';
comment on table consultation.submission is
  'That an organisation submitted, without what or how much it said. The last one before the call closes counts; what came later waits until those that draft let it in or decline it.';
create index submission_waiting_idx on consultation.submission (call)
  where late and superseded_at is null and admitted_at is null and declined_at is null;
grant update (declined_at, declined_by, declined_by_name, declining_organisation, declining_organisation_name, declined_for)
  on consultation.submission to jointly_app;

call platform.rule('consultation.submission', 'nothing_is_declined_before_it_came', 'insert', $$ new.declined_at is not null $$);
call platform.rule('consultation.submission', 'one_declines_in_ones_own_name', 'update', $$
  (new.declined_at, new.declined_for) is distinct from (old.declined_at, old.declined_for) and (old.declined_at is not null
    or (new.declined_by, new.declined_by_name, new.declining_organisation, new.declining_organisation_name) is distinct from
      (platform.person(), platform.person_name(), platform.organisation(), platform.organisation_name())
    or not exists (select 1 from programme.hears h
      where h.programme = new.programme and 'drafters' = any (h.audiences) offset 0)) $$);
