create table platform.outbox (
  id uuid primary key,
  sequence bigint not null generated always as identity,
  kind text not null
    constraint kind_of_message_must_be_short check (length(kind) between 1 and 60),
  key text
    constraint key_of_message_must_be_short check (length(key) between 1 and 100),
  organisation uuid,
  duty text not null default platform.duty(),
  payload text not null
    constraint message_must_be_short check (octet_length(payload) <= 8192),
  made_at timestamptz not null default now(),
  due_at timestamptz not null default now(),
  attempts integer not null default 0,
  failure text
    constraint failure_must_be_short check (length(failure) <= 500),
  delivered_at timestamptz,
  parked_at timestamptz,
  constraint message_is_delivered_or_parked check (delivered_at is null or parked_at is null)
);
comment on table platform.outbox is
  'What is to be done once a transaction is committed: written in it, delivered at least once. Messages of one kind and key are delivered in their order; a parked one failed too often and waits for an operator.';

create index outbox_due_idx on platform.outbox (kind, due_at) where delivered_at is null and parked_at is null;
create index outbox_key_idx on platform.outbox (kind, key, sequence) where delivered_at is null and key is not null;
create index outbox_parked_idx on platform.outbox (parked_at) where parked_at is not null;
create index outbox_delivered_idx on platform.outbox (delivered_at) where delivered_at is not null;

alter table platform.outbox enable row level security;
alter table platform.outbox force row level security;
-- Whoever acts for an organisation sends messages of that organisation only; a duty, which of them is written down.
create policy outbox_filled_by_who_acts on platform.outbox for insert
  with check (duty = (select platform.duty())
    and (duty <> '' or organisation = (select platform.organisation())));
create policy outbox_seen_to_deliver on platform.outbox for select
  using ((select platform.duty()) = 'outbox');
create policy outbox_settled_when_delivered on platform.outbox for update
  using ((select platform.duty()) = 'outbox');
create policy outbox_cleared_of_what_was_delivered on platform.outbox for delete
  using ((select platform.duty()) = 'outbox' and delivered_at is not null);
grant select, insert (id, kind, key, organisation, payload), delete on platform.outbox to jointly_app;
grant update (due_at, attempts, failure, delivered_at, parked_at) on platform.outbox to jointly_app;

call platform.rule('platform.outbox', 'what_was_delivered_stays_delivered', 'update', $$
  old.delivered_at is not null and new.* is distinct from old.* $$);

create function platform.settle(message uuid, attempt integer) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  update platform.outbox o set delivered_at = now(), failure = null
  where o.id = message and o.attempts = attempt and o.delivered_at is null;
  return found;
end $$;
comment on function platform.settle is
  'In the transaction of a receiver''s work: whether this attempt at this message is still to be made. With the commit it is delivered.';
grant select, update on platform.outbox to jointly_definer;
alter function platform.settle owner to jointly_definer;
revoke all on function platform.settle from public;
grant execute on function platform.settle to jointly_app;

create function platform.claim(the_kind text, most integer, lease_seconds double precision)
  returns table (id uuid, organisation uuid, duty text, payload text, attempts integer)
  language sql volatile
  begin atomic
    with due as materialized (
      select m.id from platform.outbox m
      where m.kind = the_kind and m.delivered_at is null and m.parked_at is null and m.due_at <= now()
        and (m.key is null or not exists (select 1 from platform.outbox e
          where e.kind = m.kind and e.key = m.key and e.sequence < m.sequence and e.delivered_at is null))
      order by m.due_at, m.sequence limit most for update skip locked)
    update platform.outbox o set attempts = o.attempts + 1, due_at = now() + lease_seconds * interval '1 second'
    from due where o.id = due.id
    returning o.id, o.organisation, o.duty, o.payload, o.attempts;
  end;
comment on function platform.claim is
  'Takes messages for one attempt each, which nobody else makes before the lease ends; of each key none but the first that is not delivered.';
revoke all on function platform.claim from public;
grant execute on function platform.claim to jointly_app;
