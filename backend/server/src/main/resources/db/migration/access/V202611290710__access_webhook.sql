create table access.webhook (
  id uuid primary key,
  organisation uuid not null,
  url text not null
    constraint webhook_address_must_be_short check (length(url) between 1 and 500),
  kinds text[] not null
    constraint webhook_wants_some_events check (cardinality(kinds) between 1 and 50),
  state text not null
    constraint webhook_state_must_be_known check (state in ('on', 'off', 'given_up', 'removed')),
  secret text not null,
  old_secret text,
  old_secret_until timestamptz,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  delivered_at timestamptz,
  failing_since timestamptz,
  busy_until timestamptz,
  constraint old_secret_of_a_webhook_ends check ((old_secret is null) = (old_secret_until is null))
);
comment on table access.webhook is
  'Addresses of organisations'' own systems that are told of events. Secrets are sealed: the database alone does not open them.';
comment on column access.webhook.busy_until is 'While a node sends to it; of a node that died meanwhile somebody takes over then.';

create index webhook_list_idx on access.webhook (organisation, made_at desc);
create index webhook_kinds_idx on access.webhook using gin (kinds) where state = 'on';

alter table access.webhook enable row level security;
alter table access.webhook force row level security;
create policy webhook_seen_by_administrators on access.webhook for select
  using ((organisation = (select platform.organisation()) and (select platform.holds('admin')))
    or (select platform.duty()) = 'access');
create policy webhook_made_by_administrators on access.webhook for insert
  with check (organisation = (select platform.organisation()) and (select platform.holds('admin'))
    and made_by = (select platform.person()));
create policy webhook_changed_by_administrators on access.webhook for update
  using ((organisation = (select platform.organisation()) and (select platform.holds('admin')))
    or (select platform.duty()) = 'access');
grant select, insert on access.webhook to jointly_app;
grant update (kinds, state, secret, old_secret, old_secret_until, delivered_at, failing_since, busy_until)
  on access.webhook to jointly_app;

call platform.rule('access.webhook', 'a_webhook_that_was_removed_stays_removed', 'update', $$
  old.state = 'removed' and new.* is distinct from old.* $$);
call platform.rule('access.webhook', 'a_webhook_is_made_by_who_acts', 'insert', $$
  (new.made_by, new.made_by_name) is distinct from (platform.person(), platform.person_name()) $$);

create table access.webhook_delivery (
  id uuid primary key,
  organisation uuid not null,
  webhook uuid not null
    constraint delivery_is_to_a_webhook references access.webhook,
  event uuid not null,
  kind text not null
    constraint kind_of_event_must_be_short check (length(kind) between 1 and 60),
  subject uuid not null,
  programme uuid,
  audience text not null
    constraint audience_of_event_must_be_known check (audience in ('organisation', 'drafters', 'programme')),
  acting uuid not null,
  at timestamptz not null,
  state text not null
    constraint delivery_state_must_be_known check (state in ('waiting', 'delivered', 'failed', 'withheld')),
  tries integer not null default 0,
  first_tried_at timestamptz,
  due_at timestamptz not null,
  attempts jsonb not null default '[]'
    constraint log_of_attempts_must_be_short check (jsonb_array_length(attempts) <= 10)
);
comment on table access.webhook_delivery is
  'Events on their way to webhooks and what came of each attempt, for 30 days. They name what happened, and carry nothing of it.';
comment on column access.webhook_delivery.acting is 'For which organisation somebody acted.';

create unique index event_goes_once_to_a_webhook on access.webhook_delivery (webhook, event);
create index webhook_delivery_due_idx on access.webhook_delivery (webhook, due_at) where state = 'waiting';
create index webhook_delivery_log_idx on access.webhook_delivery (webhook, at desc, id desc);
create index webhook_delivery_old_idx on access.webhook_delivery (at);

alter table access.webhook_delivery enable row level security;
alter table access.webhook_delivery force row level security;
create policy webhook_delivery_seen_by_administrators on access.webhook_delivery for select
  using ((organisation = (select platform.organisation()) and (select platform.holds('admin')))
    or (select platform.duty()) = 'access');
create policy webhook_delivery_made_by_administrators on access.webhook_delivery for insert
  with check ((organisation = (select platform.organisation()) and (select platform.holds('admin')) and kind = 'test')
    or (select platform.duty()) = 'access');
create policy webhook_delivery_changed_by_administrators on access.webhook_delivery for update
  using ((organisation = (select platform.organisation()) and (select platform.holds('admin')))
    or (select platform.duty()) = 'access');
create policy webhook_delivery_forgotten_by_the_clock on access.webhook_delivery for delete
  using ((select platform.duty()) = 'access' and at < now() - interval '30 days');
grant select, insert, delete on access.webhook_delivery to jointly_app;
grant update (state, tries, first_tried_at, due_at, attempts) on access.webhook_delivery to jointly_app;

create function access.webhook_wanted(the_kind text) returns boolean
  language sql stable security definer set search_path = ''
  begin atomic
    select exists (select 1 from access.webhook w where w.state = 'on' and w.kinds @> array[the_kind]);
  end;
comment on function access.webhook_wanted is
  'Whether anybody''s webhook is told of this kind of event; whose is not said.';
grant select on access.webhook to jointly_definer;
grant create on schema access to jointly_definer;
alter function access.webhook_wanted owner to jointly_definer;
revoke create on schema access from jointly_definer;
revoke all on function access.webhook_wanted from public;
grant execute on function access.webhook_wanted to jointly_app;
