create table notification.calendar_feed (
  person uuid primary key,
  secret bytea not null constraint a_calendar_is_read_by_its_own_secret unique
    constraint secret_of_calendar_must_be_a_hash check (length(secret) = 32),
  made_at timestamptz not null,
  read_at timestamptz,
  only_for uuid
);
comment on table notification.calendar_feed is
  'That somebody''s deadlines are to be had as a calendar, by a secret address and without a sign-in.';
comment on column notification.calendar_feed.secret is 'The hash of what stands in the address.';
comment on column notification.calendar_feed.made_at is
  'When this address was made. It says nothing of an organisation in which the person was suspended since, or which they left.';
comment on column notification.calendar_feed.only_for is
  'The organisation at whose identity provider they had signed in when they made it: that speaks for no other.';

alter table notification.calendar_feed enable row level security;
alter table notification.calendar_feed force row level security;
create policy calendar_feed_of_the_person on notification.calendar_feed
  using (person = (select platform.person()));
create policy calendar_feed_kept_by_the_platform on notification.calendar_feed
  using ((select platform.duty()) = 'notification');
grant select, insert, delete on notification.calendar_feed to jointly_app;
grant update (secret, made_at, read_at, only_for) on notification.calendar_feed to jointly_app;

create table notification.calendar_entry (
  person uuid not null
    constraint entry_of_calendar references notification.calendar_feed on delete cascade,
  organisation uuid not null,
  kind text not null
    constraint kind_of_entry_must_be_a_word check (kind ~ '^[a-z]+(-[a-z]+)*$' and length(kind) <= 40),
  subject uuid not null,
  said bytea not null
    constraint what_an_entry_said_is_a_hash check (length(said) = 32),
  sequence integer not null default 0,
  changed_at timestamptz not null,
  due_on date not null,
  primary key (person, organisation, kind, subject)
);
comment on table notification.calendar_entry is
  'Deadlines that somebody''s calendar told, so that programs are told when one changes. Holds no word of them.';
comment on column notification.calendar_entry.said is 'The hash of the time and title as they were told last.';
comment on column notification.calendar_entry.sequence is 'How often these changed: SEQUENCE of RFC 5545, 3.8.7.4.';
create index calendar_entry_old_idx on notification.calendar_entry (due_on);
create index calendar_entry_organisation_idx on notification.calendar_entry (organisation);

alter table notification.calendar_entry enable row level security;
alter table notification.calendar_entry force row level security;
create policy calendar_entry_kept_by_the_platform on notification.calendar_entry
  using ((select platform.duty()) = 'notification');
grant select, insert, delete on notification.calendar_entry to jointly_app;
grant update (said, sequence, changed_at, due_on) on notification.calendar_entry to jointly_app;
call platform.rule('notification.calendar_entry', 'what_was_told_of_a_deadline_stays_counted', 'update', $$
  new.sequence < old.sequence $$);

create or replace function notification.forget(the_organisation uuid) returns bigint
  language plpgsql security definer set search_path = ''
  as $$
declare
  gone bigint;
begin
  if not access.leaves_now(the_organisation) then
    raise exception 'organisation % does not leave now', the_organisation
      using errcode = 'check_violation', schema = 'notification', table = 'notice', constraint = 'it_does_not_leave_now';
  end if;
  delete from notification.turn where organisation = the_organisation;
  delete from notification.letter where organisation = the_organisation;
  delete from notification.calendar_entry where organisation = the_organisation;
  delete from notification.calendar_feed where only_for = the_organisation;
  delete from notification.disclosure where organisation = the_organisation;
  delete from notification.follow where organisation = the_organisation
    or programme in (select programme.alone(the_organisation));
  delete from notification.notice where organisation = the_organisation
    or programme in (select programme.alone(the_organisation));
  get diagnostics gone = row_count;
  return gone;
end;
$$;
grant select, delete on notification.calendar_entry, notification.calendar_feed, notification.disclosure to jointly_definer;
