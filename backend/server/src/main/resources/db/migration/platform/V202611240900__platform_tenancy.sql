grant usage on schema platform to jointly_app, jointly_definer;
-- What jointly_definer owns must be created where it may create; migrations hand objects over to it.
grant create on schema platform to jointly_definer;

create function platform.organisation() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('jointly.organisation', true), '')::uuid;
comment on function platform.organisation() is
  'The organisation the person acts for; null outside a request. Wrap it: (select platform.organisation()).';

create function platform.person() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('jointly.person', true), '')::uuid;
comment on function platform.person() is 'The person who acts; null outside a request.';

create function platform.reads() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('jointly.reads', true), '') = 'on';
comment on function platform.reads() is
  'Whether the person''s role lets them read programmes at all (viewer, or principal).';

create function platform.duty() returns text
  language sql stable parallel safe
  return coalesce(current_setting('jointly.duty', true), '');
comment on function platform.duty() is
  'The name of a job of the platform itself, such as directory; empty in a request.';

create table platform.request_once (
  organisation uuid not null,
  person uuid not null,
  key text not null
    constraint idempotency_key_must_be_short check (length(key) between 1 and 100),
  fingerprint text not null,
  answer text,
  made_at timestamptz not null default now(),
  primary key (organisation, person, key)
);
comment on table platform.request_once is
  'Answers to creating requests that carried an Idempotency-Key, so that a repetition gets the same answer.';

create index request_once_made_at_idx on platform.request_once (made_at);

alter table platform.request_once enable row level security;
alter table platform.request_once force row level security;
create policy request_once_of_the_person on platform.request_once
  using (organisation = (select platform.organisation()) and person = (select platform.person()));
create policy request_once_forgotten_by_the_clock on platform.request_once for select
  using ((select platform.duty()) = 'forgetting');
create policy request_once_deleted_by_the_clock on platform.request_once for delete
  using ((select platform.duty()) = 'forgetting');
grant select, insert, update, delete on platform.request_once to jointly_app;
