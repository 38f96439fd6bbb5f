alter table platform.request_once
  add column roles text not null default '';
comment on column platform.request_once.roles is
  'The roles, between commas, that the person had when the answer was given: who lost one does not get it again.';
comment on table platform.request_once is
  'Writes that carried an Idempotency-Key, with their answers, so that a repetition gets the same answer. Without an '
  'answer it is under way, broke off while it was, or its answer is a secret that is not kept.';

-- What concerns the person alone names no organisation.
drop policy request_once_of_the_person on platform.request_once;
create policy request_once_of_the_person on platform.request_once
  using (organisation = coalesce((select platform.organisation()), '00000000-0000-0000-0000-000000000000')
    and person = (select platform.person()));
