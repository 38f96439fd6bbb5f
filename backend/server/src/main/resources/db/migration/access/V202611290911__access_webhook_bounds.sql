alter table access.webhook
  add column turn_at timestamptz,
  add column replays integer not null default 0,
  add column replays_since timestamptz;
comment on column access.webhook.turn_at is 'When it had its last turn: who waited longest is next.';
comment on column access.webhook.replays is 'How often in the minute since replays_since it was asked to send events again.';
grant update (turn_at, replays, replays_since) on access.webhook to jointly_app;
create index webhook_busy_idx on access.webhook (organisation, busy_until) where busy_until is not null;

alter table access.webhook_delivery add column replayed boolean not null default false;
comment on column access.webhook_delivery.replayed is 'Somebody asked to have it sent again.';
grant update (replayed) on access.webhook_delivery to jointly_app;
create index webhook_delivery_replaying_idx on access.webhook_delivery (webhook)
  where state = 'waiting' and tries = 0 and replayed;
call platform.rule('access.webhook_delivery', 'what_was_asked_for_again_stays_so', 'update', $$
  old.replayed and not new.replayed $$);

drop policy webhook_delivery_made_by_administrators on access.webhook_delivery;
create policy webhook_delivery_made_by_administrators on access.webhook_delivery for insert
  with check ((organisation = (select platform.organisation()) and (select platform.holds('admin')) and kind = 'test'
      and exists (select 1 from access.webhook w
        where w.id = webhook and w.organisation = webhook_delivery.organisation))
    or (select platform.duty()) = 'access');
