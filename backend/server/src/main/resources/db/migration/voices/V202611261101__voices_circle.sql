create schema voices;
grant usage on schema voices to jointly_app, jointly_definer, jointly_voices;
grant create on schema voices to jointly_definer;

create table voices.channel (
  id uuid primary key,
  programme uuid not null constraint channel_of_programme references programme.programme,
  host uuid not null,
  title jsonb not null,
  languages text[] not null
    constraint languages_must_be_of_the_six
      check (cardinality(languages) > 0 and languages <@ array['en', 'fr', 'es', 'ar', 'ru', 'zh']),
  unread_days integer not null
    constraint unread_days_must_be_a_year_at_most check (unread_days between 1 and 365),
  handled_days integer not null
    constraint handled_days_must_be_three_years_at_most check (handled_days between 1 and 1095),
  helplines jsonb not null,
  state text not null
    constraint channel_state_must_be_known check (state in ('draft', 'open', 'closed')),
  opened_on date,
  closed_on date,
  drafted_by uuid not null,
  drafted_by_name text not null,
  drafted_at timestamptz not null,
  version integer not null default 0
);
comment on table voices.channel is 'A place where survivors'' voices are received: of one programme, hosted by one organisation.';
create index channel_programme_idx on voices.channel (programme);

create table voices.receiver (
  channel uuid not null constraint receiver_of_channel references voices.channel,
  organisation uuid not null,
  state text not null
    constraint receiver_state_must_be_known check (state in ('invited', 'accepted', 'declined', 'left')),
  invited_at timestamptz not null,
  answered_at timestamptz,
  left_at timestamptz,
  primary key (channel, organisation)
);
comment on table voices.receiver is 'An organisation that receives voices of a channel, or is asked to; the host is the first.';
create index receiver_organisation_idx on voices.receiver (organisation, channel);

create table voices.appointment (
  id uuid primary key,
  channel uuid not null constraint appointment_of_channel references voices.channel,
  organisation uuid not null,
  person uuid not null,
  person_name text not null,
  duty text not null
    constraint channel_duty_must_be_known check (duty in ('reader', 'on_call', 'board')),
  from_at timestamptz not null,
  until_at timestamptz
    constraint appointment_must_end_after_it_begins check (until_at >= from_at),
  appointed_by uuid not null,
  appointed_by_name text not null,
  appointing_organisation uuid not null
);
comment on table voices.appointment is 'Somebody named for a channel, for a time: to read, to be on call, or to the board.';
create index appointment_channel_idx on voices.appointment (channel, organisation);
create index appointment_person_idx on voices.appointment (person, organisation);

-- The access rules of every table below. Views, so that the planner sees through them; their owner bypasses row-level
-- security on receiver and appointment, whose own policies lean on them.
create view voices.mine as
  select channel, state as standing
  from voices.receiver
  where organisation = (select platform.organisation()) and state <> 'declined'
    and ((select platform.holds('safeguarding')) or (select platform.holds('admin')))
  union all
  select channel, 'board'
  from voices.appointment
  where organisation = (select platform.organisation()) and person = (select platform.person()) and duty = 'board'
    and (select platform.holds('safeguarding'))
    and from_at <= statement_timestamp() and (until_at is null or until_at > statement_timestamp());
comment on view voices.mine is 'Channels that the acting person belongs to the circle of, and how.';
create view voices.duty as
  select channel, duty
  from voices.appointment
  where organisation = (select platform.organisation()) and person = (select platform.person())
    and (select platform.holds('safeguarding'))
    and from_at <= statement_timestamp() and (until_at is null or until_at > statement_timestamp());
comment on view voices.duty is 'What the acting person is appointed to now, channel by channel, for the acting organisation.';
grant select on voices.receiver, voices.appointment, voices.channel to jointly_definer;
alter view voices.mine owner to jointly_definer;
alter view voices.duty owner to jointly_definer;
grant select on voices.mine, voices.duty to jointly_app;

create function voices.takes_part(the_programme uuid, the_organisation uuid) returns boolean
  language sql stable security definer set search_path = ''
  return exists (select 1 from programme.participation p
    where p.programme = the_programme and p.organisation = the_organisation and p.begun_at <= statement_timestamp()
      and (p.ended_at is null or p.ended_at > statement_timestamp())
      and p.capacity in ('lead', 'participating', 'partner'));
comment on function voices.takes_part is 'Whether an organisation may receive voices of a programme: it drafts it, or is a partner, now.';
alter function voices.takes_part owner to jointly_definer;
revoke all on function voices.takes_part from public;
grant execute on function voices.takes_part to jointly_app, jointly_voices;

create function voices.sought() returns bytea
  language sql stable parallel safe
  return decode(coalesce(current_setting('jointly.lookup', true), ''), 'hex');
comment on function voices.sought() is 'The hash of the code that this transaction is about; empty when it is about none.';

alter table voices.channel enable row level security;
alter table voices.channel force row level security;
create policy channel_seen_by_its_circle on voices.channel for select to jointly_app
  using (exists (select 1 from voices.mine m where m.channel = channel.id offset 0)
    or (host = (select platform.organisation())
      and ((select platform.holds('safeguarding')) or (select platform.holds('admin')))));
create policy channel_known_in_its_programme on voices.channel for select to jointly_app
  using (state <> 'draft' and exists (select 1 from programme.mine m where m.programme = channel.programme offset 0));
create policy channel_seen_by_the_keeper on voices.channel for select to jointly_app
  using ((select platform.duty()) = 'voices');
create policy channel_drafted_by_the_host on voices.channel for insert to jointly_app
  with check (host = (select platform.organisation()) and state = 'draft' and (select platform.holds('safeguarding'))
    and exists (select 1 from programme.mine m
      where m.programme = channel.programme and m.capacity in ('lead', 'participating') offset 0));
create policy channel_changed_by_the_host on voices.channel for update to jointly_app
  using (host = (select platform.organisation()) and (select platform.holds('safeguarding')));
create policy channel_shown_to_survivors on voices.channel for select to jointly_voices
  using (state = 'open' and voices.takes_part(programme, host));
grant select, insert on voices.channel to jointly_app;
grant update (title, languages, unread_days, handled_days, helplines, state, opened_on, closed_on, version)
  on voices.channel to jointly_app;
grant select on voices.channel to jointly_voices;

alter table voices.receiver enable row level security;
alter table voices.receiver force row level security;
create policy receiver_seen_by_the_circle on voices.receiver for select to jointly_app
  using (exists (select 1 from voices.mine m where m.channel = receiver.channel offset 0));
create policy receiver_seen_by_the_host on voices.receiver for select to jointly_app
  using (((select platform.holds('safeguarding')) or (select platform.holds('admin')))
    and exists (select 1 from voices.channel c
      where c.id = receiver.channel and c.host = (select platform.organisation()) offset 0));
create policy receiver_seen_by_the_keeper on voices.receiver for select to jointly_app
  using ((select platform.duty()) = 'voices');
create policy receiver_invited_by_the_host on voices.receiver for insert to jointly_app
  with check ((select platform.holds('safeguarding')) and exists (select 1 from voices.channel c
      where c.id = receiver.channel and c.host = (select platform.organisation())
        and voices.takes_part(c.programme, receiver.organisation))
    and (state = 'invited' or (state = 'accepted' and organisation = (select platform.organisation()))));
create policy receiver_answers_for_itself on voices.receiver for update to jointly_app
  using (organisation = (select platform.organisation()) and (select platform.holds('safeguarding')));
create policy receiver_asked_again_by_the_host on voices.receiver for update to jointly_app
  using (state in ('declined', 'left') and (select platform.holds('safeguarding')) and exists (select 1 from voices.channel c
    where c.id = receiver.channel and c.host = (select platform.organisation()) offset 0))
  with check (state = 'invited');
create policy receiver_shown_to_survivors on voices.receiver for select to jointly_voices
  using (state = 'accepted' and exists (select 1 from voices.channel c
    where c.id = receiver.channel and voices.takes_part(c.programme, receiver.organisation)));
grant select, insert on voices.receiver to jointly_app;
grant update (state, invited_at, answered_at, left_at) on voices.receiver to jointly_app;
grant select on voices.receiver to jointly_voices;

alter table voices.appointment enable row level security;
alter table voices.appointment force row level security;
create policy appointment_seen_by_the_circle on voices.appointment for select to jointly_app
  using (exists (select 1 from voices.mine m where m.channel = appointment.channel offset 0));
create policy appointment_made_by_its_organisation on voices.appointment for insert to jointly_app
  with check (duty <> 'board' and organisation = (select platform.organisation())
    and appointing_organisation = organisation
    and exists (select 1 from voices.mine m
      where m.channel = appointment.channel and m.standing = 'accepted' offset 0));
create policy appointment_to_the_board_made_by_the_host on voices.appointment for insert to jointly_app
  with check (duty = 'board' and appointing_organisation = (select platform.organisation())
    and (select platform.holds('safeguarding')) and exists (select 1 from voices.channel c
      where c.id = appointment.channel and c.host = (select platform.organisation()) offset 0));
create policy appointment_ended_by_who_makes_it on voices.appointment for update to jointly_app
  using (appointing_organisation = (select platform.organisation())
    and ((select platform.holds('safeguarding')) or (select platform.holds('admin'))));
grant select, insert on voices.appointment to jointly_app;
grant update (until_at) on voices.appointment to jointly_app;

create table voices.form (
  channel uuid not null constraint form_of_channel references voices.channel,
  version integer not null
    constraint form_version_must_count_from_one check (version >= 1),
  questions jsonb not null,
  state text not null
    constraint form_state_must_be_known check (state in ('proposed', 'approved', 'refused')),
  proposed_by uuid not null,
  proposed_by_name text not null,
  organisation uuid not null,
  organisation_name text not null,
  proposed_at timestamptz not null,
  decided_by uuid
    constraint form_must_be_decided_by_somebody_else check (decided_by <> proposed_by),
  decided_by_name text,
  deciding_organisation uuid,
  deciding_organisation_name text,
  decided_at timestamptz,
  reason text
    constraint reason_must_be_short check (length(reason) <= 2000),
  primary key (channel, version),
  constraint form_decided_or_not check ((state = 'proposed') = (decided_by is null))
);
comment on table voices.form is 'What survivors are asked; in force is the newest one that the board approved.';

alter table voices.form enable row level security;
alter table voices.form force row level security;
create policy form_seen_by_the_circle on voices.form for select to jointly_app
  using (exists (select 1 from voices.mine m where m.channel = form.channel offset 0));
create policy form_proposed_by_the_host on voices.form for insert to jointly_app
  with check (organisation = (select platform.organisation()) and state = 'proposed'
    and (select platform.holds('safeguarding')) and exists (select 1 from voices.channel c
      where c.id = form.channel and c.host = (select platform.organisation()) offset 0));
create policy form_decided_by_the_board on voices.form for update to jointly_app
  using (state = 'proposed' and exists (select 1 from voices.duty d
    where d.channel = form.channel and d.duty = 'board' offset 0))
  with check (state <> 'proposed' and decided_by = (select platform.person()));
create policy form_shown_to_survivors on voices.form for select to jointly_voices using (state = 'approved');
grant select, insert on voices.form to jointly_app;
grant update (state, decided_by, decided_by_name, deciding_organisation, deciding_organisation_name, decided_at, reason)
  on voices.form to jointly_app;
grant select on voices.form to jointly_voices;
