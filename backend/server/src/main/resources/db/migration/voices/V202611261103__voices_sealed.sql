-- Days only: nothing that a survivor did has a time. Each table stands whole: comment, indexes, walls, rights; what may look through the walls follows at the end.

create table voices.tombstone (
  submission uuid not null,
  organisation uuid not null,
  channel uuid not null,
  withdrawn_on date not null,
  told boolean not null default false,
  primary key (submission, organisation)
);
comment on table voices.tombstone is
  'That a survivor took a voice back from an organisation, and on which day. All that stays; told is whether the audit trail has it.';
create index tombstone_inbox_idx on voices.tombstone (channel, organisation, withdrawn_on desc, submission desc);
alter table voices.tombstone enable row level security;
alter table voices.tombstone force row level security;
create policy tombstone_seen_by_readers on voices.tombstone for select to jointly_app
  using (exists (select 1 from voices.duty d where d.channel = tombstone.channel and d.duty = 'reader' offset 0));
create policy tombstone_seen_by_the_keeper on voices.tombstone for select to jointly_app
  using ((select platform.duty()) = 'voices');
create policy tombstone_told_by_the_keeper on voices.tombstone for update to jointly_app
  using ((select platform.duty()) = 'voices');
grant select on voices.tombstone to jointly_voices, jointly_app;
grant update (told) on voices.tombstone to jointly_app;

create function voices.buried(the_submission uuid) returns boolean
  language sql stable security definer set search_path = ''
  return exists (select 1 from voices.tombstone t where t.submission = the_submission);
comment on function voices.buried is 'Whether a voice was taken back, so that it cannot be sent again.';

create table voices.submission (
  id uuid primary key,
  channel uuid not null constraint submission_of_channel references voices.channel,
  form integer not null,
  mode text not null
    constraint voice_mode_must_be_known check (mode in ('self', 'assisted', 'drop')),
  lookup bytea not null
    constraint lookup_must_be_one_of_a_kind unique
    constraint lookup_must_be_sha_256 check (length(lookup) = 32),
  auth bytea not null
    constraint auth_must_be_sha_256 check (length(auth) = 32),
  withdraw bytea not null
    constraint withdraw_must_be_sha_256 check (length(withdraw) = 32),
  fingerprint bytea not null
    constraint fingerprint_must_be_sha_256 check (length(fingerprint) = 32),
  received_on date not null,
  constraint submission_of_form foreign key (channel, form) references voices.form (channel, version)
);
comment on table voices.submission is
  'What one survivor sent, found by the hash of their code alone; the fingerprint tells the same sent twice from another.';
create index submission_channel_idx on voices.submission (channel, received_on);
alter table voices.submission enable row level security;
alter table voices.submission force row level security;
create policy submission_found_by_its_hash on voices.submission for select to jointly_voices
  using (lookup = (select voices.sought()));
create policy submission_sent_to_an_open_channel on voices.submission for insert to jointly_voices
  with check (not voices.buried(id) and exists (select 1 from voices.channel c where c.id = submission.channel));
create policy submission_known_to_readers on voices.submission for select to jointly_app
  using (exists (select 1 from voices.duty d where d.channel = submission.channel and d.duty = 'reader' offset 0));
grant insert on voices.submission to jointly_voices;
grant select on voices.submission to jointly_voices;
grant select (id, channel, form, mode, received_on) on voices.submission to jointly_app;
-- Of the table above, which could not name this one yet.
create policy tombstone_of_the_sought on voices.tombstone for select to jointly_voices
  using (submission = (select s.id from voices.submission s where s.lookup = (select voices.sought())));

create table voices.envelope (
  submission uuid not null constraint envelope_of_submission references voices.submission on delete cascade,
  organisation uuid not null,
  channel uuid not null,
  epoch integer not null,
  state text not null
    constraint voice_state_must_be_known check (state in ('received', 'screened', 'shared', 'used', 'effect_reported')),
  received_on date not null,
  keep_until date not null,
  handled_on date,
  passed_on_by uuid,
  primary key (submission, organisation),
  constraint envelope_of_epoch foreign key (channel, organisation, epoch) references voices.epoch
);
comment on table voices.envelope is 'That an organisation has a voice, and how far it is with it; what it says lies in letter.';
create index envelope_inbox_idx on voices.envelope (channel, organisation, received_on desc, submission desc);
create index envelope_keep_until_idx on voices.envelope (keep_until);
alter table voices.envelope enable row level security;
alter table voices.envelope force row level security;
create policy envelope_of_the_sought on voices.envelope for select to jointly_voices
  using (submission = (select s.id from voices.submission s where s.lookup = (select voices.sought())));
create policy envelope_sent_to_a_receiver on voices.envelope for insert to jointly_voices
  with check (state = 'received' and passed_on_by is null
    and submission = (select s.id from voices.submission s where s.lookup = (select voices.sought()))
    and exists (select 1 from voices.receiver r where r.channel = envelope.channel and r.organisation = envelope.organisation)
    and exists (select 1 from voices.epoch e where e.channel = envelope.channel and e.organisation = envelope.organisation
      and e.epoch = envelope.epoch and e.ended_on is null));
create policy envelope_seen_by_its_readers on voices.envelope for select to jointly_app
  using (organisation = (select platform.organisation())
    and exists (select 1 from voices.duty d where d.channel = envelope.channel and d.duty = 'reader' offset 0));
create policy envelope_moved_on_by_its_readers on voices.envelope for update to jointly_app
  using (organisation = (select platform.organisation())
    and exists (select 1 from voices.duty d where d.channel = envelope.channel and d.duty = 'reader' offset 0));
create policy envelope_passed_on_by_a_reader on voices.envelope for insert to jointly_app
  with check (passed_on_by = (select platform.organisation()) and organisation <> passed_on_by and state = 'received'
    and exists (select 1 from voices.duty d where d.channel = envelope.channel and d.duty = 'reader' offset 0)
    and exists (select 1 from voices.receiver r
      where r.channel = envelope.channel and r.organisation = envelope.organisation and r.state = 'accepted')
    and not exists (select 1 from voices.tombstone t
      where t.submission = envelope.submission and t.organisation = envelope.organisation));
grant select, insert on voices.envelope to jointly_voices, jointly_app;
grant update (state, keep_until, handled_on) on voices.envelope to jointly_app;

create table voices.letter (
  submission uuid not null,
  organisation uuid not null,
  channel uuid not null,
  sealed bytea not null,
  primary key (submission, organisation),
  constraint letter_of_envelope foreign key (submission, organisation) references voices.envelope on delete cascade
);
comment on table voices.letter is 'A voice, sealed in the survivor''s browser to the key of one organisation''s epoch.';
alter table voices.letter enable row level security;
alter table voices.letter force row level security;
create policy letter_sent_by_the_survivor on voices.letter for insert to jointly_voices
  with check (submission = (select s.id from voices.submission s where s.lookup = (select voices.sought())));
create policy letter_read_by_its_readers on voices.letter for select to jointly_app
  using (organisation = (select platform.organisation())
    and exists (select 1 from voices.duty d where d.channel = letter.channel and d.duty = 'reader' offset 0));
create policy letter_passed_on_by_a_reader on voices.letter for insert to jointly_app
  with check (organisation <> (select platform.organisation())
    and exists (select 1 from voices.duty d where d.channel = letter.channel and d.duty = 'reader' offset 0)
    and exists (select 1 from voices.envelope e
      where e.submission = letter.submission and e.organisation = (select platform.organisation())));
grant insert on voices.letter to jointly_voices, jointly_app;
grant select on voices.letter to jointly_app;

create table voices.attachment (
  submission uuid not null constraint attachment_of_submission references voices.submission on delete cascade,
  number integer not null
    constraint attachments_must_count_from_one check (number >= 1),
  channel uuid not null,
  sealed bytea not null,
  primary key (submission, number)
);
comment on table voices.attachment is 'A photo, sealed once; its key lies in the letters.';
alter table voices.attachment enable row level security;
alter table voices.attachment force row level security;
create policy attachment_sent_by_the_survivor on voices.attachment for insert to jointly_voices
  with check (submission = (select s.id from voices.submission s where s.lookup = (select voices.sought())));
create policy attachment_read_by_readers_of_the_letter on voices.attachment for select to jointly_app
  using (exists (select 1 from voices.envelope e where e.submission = attachment.submission offset 0));
grant insert on voices.attachment to jointly_voices;
grant select on voices.attachment to jointly_app;

create table voices.consent (
  submission uuid not null,
  organisation uuid not null,
  channel uuid not null,
  use text not null
    constraint use_must_be_known check (use in ('policy', 'quote', 'reword', 'reply', 'invite', 'share')),
  given_on date not null,
  withdrawn_on date,
  primary key (submission, organisation, use),
  constraint consent_of_envelope foreign key (submission, organisation) references voices.envelope on delete cascade
);
comment on table voices.consent is 'What a survivor allows an organisation, use by use, until taken back.';
alter table voices.consent enable row level security;
alter table voices.consent force row level security;
create policy consent_of_the_sought on voices.consent for select to jointly_voices
  using (submission = (select s.id from voices.submission s where s.lookup = (select voices.sought())));
create policy consent_given_by_the_survivor on voices.consent for insert to jointly_voices
  with check (submission = (select s.id from voices.submission s where s.lookup = (select voices.sought())));
create policy consent_seen_by_readers on voices.consent for select to jointly_app
  using (organisation = (select platform.organisation())
    and exists (select 1 from voices.duty d where d.channel = consent.channel and d.duty = 'reader' offset 0));
grant select, insert on voices.consent to jointly_voices;
grant select on voices.consent to jointly_app;

create table voices.message (
  submission uuid not null,
  organisation uuid not null,
  number integer not null
    constraint messages_must_count_from_one check (number between 1 and 100),
  channel uuid not null,
  epoch integer not null,
  sealed bytea not null,
  received_on date not null,
  primary key (submission, organisation, number),
  constraint message_of_envelope foreign key (submission, organisation) references voices.envelope on delete cascade
);
comment on table voices.message is 'What the survivor wrote later, sealed.';
alter table voices.message enable row level security;
alter table voices.message force row level security;
create policy message_of_the_sought on voices.message for select to jointly_voices
  using (submission = (select s.id from voices.submission s where s.lookup = (select voices.sought())));
create policy message_sent_by_the_survivor on voices.message for insert to jointly_voices
  with check (exists (select 1 from voices.envelope e
      where e.submission = message.submission and e.organisation = message.organisation)
    and exists (select 1 from voices.epoch e where e.channel = message.channel and e.organisation = message.organisation
      and e.epoch = message.epoch and e.ended_on is null));
create policy message_read_by_readers on voices.message for select to jointly_app
  using (organisation = (select platform.organisation())
    and exists (select 1 from voices.duty d where d.channel = message.channel and d.duty = 'reader' offset 0));
grant insert on voices.message to jointly_voices;
grant select on voices.message to jointly_voices;
grant select on voices.message to jointly_app;

create table voices.reply (
  submission uuid not null,
  organisation uuid not null,
  number integer not null
    constraint replies_must_count_from_one check (number between 1 and 1000),
  channel uuid not null,
  epoch integer not null,
  sealed bytea not null,
  replied_on date not null,
  primary key (submission, organisation, number),
  constraint reply_of_envelope foreign key (submission, organisation) references voices.envelope on delete cascade
);
comment on table voices.reply is 'What a reader wrote back, sealed to the survivor''s own key.';
alter table voices.reply enable row level security;
alter table voices.reply force row level security;
create policy reply_of_the_sought on voices.reply for select to jointly_voices
  using (submission = (select s.id from voices.submission s where s.lookup = (select voices.sought())));
create policy reply_seen_by_readers on voices.reply for select to jointly_app
  using (organisation = (select platform.organisation())
    and exists (select 1 from voices.duty d where d.channel = reply.channel and d.duty = 'reader' offset 0));
create policy reply_written_by_readers on voices.reply for insert to jointly_app
  with check (organisation = (select platform.organisation())
    and exists (select 1 from voices.consent c where c.submission = reply.submission
      and c.organisation = reply.organisation and c.use = 'reply' and c.withdrawn_on is null));
grant select on voices.reply to jointly_voices;
grant select, insert on voices.reply to jointly_app;

create table voices.opening (
  submission uuid not null,
  organisation uuid not null,
  channel uuid not null,
  person uuid not null,
  person_name text not null,
  exported boolean not null,
  opened_on date not null,
  primary key (submission, organisation, person, exported),
  constraint opening_of_envelope foreign key (submission, organisation) references voices.envelope on delete cascade
);
comment on table voices.opening is 'Who opened a voice or took it out, so that they can be told to delete what they have.';
alter table voices.opening enable row level security;
alter table voices.opening force row level security;
create policy opening_seen_by_readers on voices.opening for select to jointly_app
  using (organisation = (select platform.organisation())
    and exists (select 1 from voices.duty d where d.channel = opening.channel and d.duty = 'reader' offset 0));
create policy opening_by_oneself on voices.opening for insert to jointly_app
  with check (organisation = (select platform.organisation()) and person = (select platform.person()));
grant select, insert on voices.opening to jointly_app;

create table voices.copy_task (
  id uuid primary key default gen_random_uuid(),
  organisation uuid not null,
  channel uuid not null,
  submission uuid not null,
  person uuid not null,
  person_name text not null,
  exported boolean not null,
  due_on date not null,
  done_at timestamptz,
  done_by uuid,
  constraint copy_task_once_a_person unique (submission, organisation, person, exported)
);
comment on table voices.copy_task is 'A reader must delete what they have of a voice that was taken back, by a day.';
create index copy_task_organisation_idx on voices.copy_task (organisation, due_on);
alter table voices.copy_task enable row level security;
alter table voices.copy_task force row level security;
create policy copy_task_of_the_circle on voices.copy_task for select to jointly_app
  using (organisation = (select platform.organisation())
    and ((select platform.holds('safeguarding')) or (select platform.holds('admin'))));
create policy copy_task_done_by_the_person on voices.copy_task for update to jointly_app
  using (organisation = (select platform.organisation()) and person = (select platform.person()));
grant select on voices.copy_task to jointly_app;
grant update (done_at, done_by) on voices.copy_task to jointly_app;

create table voices.escalation (
  id uuid primary key,
  submission uuid not null,
  organisation uuid not null,
  organisation_name text not null,
  channel uuid not null,
  kind text not null
    constraint escalation_kind_must_be_known check (kind = 'risk_to_life'),
  raised_by uuid not null,
  raised_by_name text not null,
  raised_at timestamptz not null,
  decide_by timestamptz not null,
  decision text
    constraint escalation_decision_must_be_known check (decision in ('act', 'not_needed')),
  decided_by uuid
    constraint escalation_must_be_decided_by_somebody_else check (decided_by <> raised_by),
  decided_by_name text,
  decided_at timestamptz,
  constraint escalation_of_envelope foreign key (submission, organisation) references voices.envelope on delete cascade,
  constraint escalation_decided_or_not check (num_nulls(decision, decided_by, decided_by_name, decided_at) in (0, 4))
);
comment on table voices.escalation is 'A reader sees a risk to life; another person, on call, decides. No words of anybody.';
create unique index a_voice_waits_on_one_escalation on voices.escalation (submission, organisation) where decision is null;
create index escalation_organisation_idx on voices.escalation (organisation, decide_by);
alter table voices.escalation enable row level security;
alter table voices.escalation force row level security;
create policy escalation_seen_by_readers_and_who_is_on_call on voices.escalation for select to jointly_app
  using (organisation = (select platform.organisation()) and exists (select 1 from voices.duty d
    where d.channel = escalation.channel and d.duty in ('reader', 'on_call') offset 0));
create policy escalation_raised_by_a_reader on voices.escalation for insert to jointly_app
  with check (organisation = (select platform.organisation()) and raised_by = (select platform.person())
    and exists (select 1 from voices.duty d where d.channel = escalation.channel and d.duty = 'reader' offset 0));
create policy escalation_decided_by_who_is_on_call on voices.escalation for update to jointly_app
  using (organisation = (select platform.organisation()) and decision is null and exists (select 1 from voices.duty d
    where d.channel = escalation.channel and d.duty = 'on_call' offset 0))
  with check (decided_by = (select platform.person()));
grant select, insert on voices.escalation to jointly_app;
grant update (decision, decided_by, decided_by_name, decided_at) on voices.escalation to jointly_app;

create table voices.theme (
  id uuid primary key,
  channel uuid not null constraint theme_of_channel references voices.channel,
  kind text not null
    constraint theme_kind_must_be_known check (kind in ('theme', 'quote', 'reworded')),
  text jsonb not null,
  state text not null
    constraint theme_state_must_be_known check (state in ('proposed', 'approved', 'published', 'blocked')),
  organisation uuid not null,
  organisation_name text not null,
  proposed_by uuid not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  approved_by uuid
    constraint theme_must_be_approved_by_somebody_else check (approved_by <> proposed_by),
  approved_by_name text,
  approving_organisation uuid,
  approving_organisation_name text,
  approved_at timestamptz,
  published_on date,
  blocked_by uuid,
  blocked_by_name text,
  blocking_organisation uuid,
  blocking_organisation_name text,
  block_reason text
    constraint block_reason_must_be_short check (length(block_reason) <= 2000),
  constraint theme_is_blocked_with_a_reason check ((state = 'blocked') = (coalesce(trim(block_reason), '') <> '')),
  constraint theme_is_published_after_approval check (state not in ('approved', 'published') or approved_by is not null)
);
comment on table voices.theme is 'A de-identified text drawn from voices: written by one reader, approved by another person.';
create index theme_channel_idx on voices.theme (channel, proposed_at desc);
alter table voices.theme enable row level security;
alter table voices.theme force row level security;
create policy theme_seen_by_readers_and_the_board on voices.theme for select to jointly_app
  using (exists (select 1 from voices.duty d
    where d.channel = theme.channel and d.duty in ('reader', 'board') offset 0));
create policy theme_is_public_once_published on voices.theme for select to jointly_app, jointly_voices
  using (state = 'published');
create policy theme_proposed_by_a_reader on voices.theme for insert to jointly_app
  with check (organisation = (select platform.organisation()) and proposed_by = (select platform.person())
    and state = 'proposed'
    and exists (select 1 from voices.duty d where d.channel = theme.channel and d.duty = 'reader' offset 0));
create policy theme_moved_on_by_the_circle on voices.theme for update to jointly_app
  using (exists (select 1 from voices.duty d
    where d.channel = theme.channel and d.duty in ('reader', 'board') offset 0));
grant select on voices.theme to jointly_voices;
grant select, insert on voices.theme to jointly_app;
grant update (state, approved_by, approved_by_name, approving_organisation, approving_organisation_name, approved_at,
  published_on, blocked_by, blocked_by_name, blocking_organisation, blocking_organisation_name, block_reason)
  on voices.theme to jointly_app;

create table voices.theme_voice (
  theme uuid not null constraint theme_voice_of_theme references voices.theme,
  submission uuid not null,
  organisation uuid not null,
  channel uuid not null,
  primary key (theme, submission, organisation),
  constraint theme_voice_of_envelope foreign key (submission, organisation) references voices.envelope on delete cascade
);
comment on table voices.theme_voice is 'Which voices lie behind a theme, and whose readers said so.';
create index theme_voice_submission_idx on voices.theme_voice (submission, organisation);
alter table voices.theme_voice enable row level security;
alter table voices.theme_voice force row level security;
create policy theme_voice_seen_by_readers on voices.theme_voice for select to jointly_app
  using (organisation = (select platform.organisation())
    and exists (select 1 from voices.duty d where d.channel = theme_voice.channel and d.duty = 'reader' offset 0));
create policy theme_voice_added_by_readers on voices.theme_voice for insert to jointly_app
  with check (organisation = (select platform.organisation())
    and exists (select 1 from voices.duty d where d.channel = theme_voice.channel and d.duty = 'reader' offset 0));
grant select, insert on voices.theme_voice to jointly_app;

create table voices.effect (
  id uuid primary key,
  theme uuid not null constraint effect_of_theme references voices.theme,
  channel uuid not null,
  programme uuid not null,
  outcome text not null
    constraint effect_outcome_must_be_known check (outcome in ('done', 'not_done')),
  text text not null
    constraint effect_must_say_something check (length(trim(text)) between 1 and 2000),
  owner text not null
    constraint effect_must_have_an_owner check (length(trim(owner)) between 1 and 200),
  happened_on date not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  organisation uuid not null,
  organisation_name text not null,
  recorded_at timestamptz not null
);
comment on table voices.effect is 'What became of a theme: done, or not done and why. Public with the theme.';
create index effect_theme_idx on voices.effect (theme, recorded_at);
alter table voices.effect enable row level security;
alter table voices.effect force row level security;
create policy effect_is_public on voices.effect for select to jointly_app, jointly_voices using (true);
create policy effect_recorded_by_drafters on voices.effect for insert to jointly_app
  with check (organisation = (select platform.organisation()) and exists (select 1 from programme.mine m
    where m.programme = effect.programme and m.capacity in ('lead', 'participating') offset 0));
grant select, insert on voices.effect to jointly_app;
grant select on voices.effect to jointly_voices;

create table voices.count (
  channel uuid not null constraint count_of_channel references voices.channel,
  quarter text not null
    constraint quarter_must_be_named check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
  dimension text not null
    constraint dimension_must_be_known check (dimension in ('all', 'mode', 'use')),
  value text not null,
  voices integer
    constraint count_must_be_eleven_and_by_fives check (voices >= 10 and voices % 5 = 0),
  primary key (channel, quarter, dimension, value)
);
comment on table voices.count is 'How many voices a quarter had, taken once after its end, rounded to five; null hides fewer than 11, or what would tell of them.';
alter table voices.count enable row level security;
alter table voices.count force row level security;
create policy count_seen_by_the_circle on voices.count for select to jointly_app
  using (exists (select 1 from voices.mine m where m.channel = count.channel offset 0));
create policy count_seen_by_the_keeper on voices.count for select to jointly_app
  using ((select platform.duty()) = 'voices');
create policy count_frozen_by_the_keeper on voices.count for insert to jointly_app
  with check ((select platform.duty()) = 'voices');
grant select, insert on voices.count to jointly_app;

create table voices.spent (
  challenge bytea primary key
    constraint challenge_must_be_sha_256 check (length(challenge) = 32),
  spent_on date not null
);
comment on table voices.spent is 'Challenges whose work was done and used, by their hash, for a day.';
alter table voices.spent enable row level security;
alter table voices.spent force row level security;
create policy challenge_spent_by_a_survivor on voices.spent for insert to jointly_voices with check (true);
grant insert on voices.spent to jointly_voices;

create function voices.erase(the_submission uuid, the_organisation uuid, the_channel uuid, the_day date) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  insert into voices.copy_task (organisation, channel, submission, person, person_name, exported, due_on)
    select o.organisation, o.channel, o.submission, o.person, o.person_name, o.exported, the_day + 14
    from voices.opening o where o.submission = the_submission and o.organisation = the_organisation
    on conflict do nothing;
  insert into voices.tombstone (submission, organisation, channel, withdrawn_on)
    values (the_submission, the_organisation, the_channel, the_day) on conflict do nothing;
  delete from voices.envelope where submission = the_submission and organisation = the_organisation;
  delete from voices.submission s where s.id = the_submission
    and not exists (select 1 from voices.envelope e where e.submission = s.id);
end $$;
comment on function voices.erase is
  'Takes a voice from an organisation: letter, messages, replies, consents go with the envelope, photos with the last one.';

create function voices.withdraw(the_withdraw bytea, the_organisation uuid, the_day date) returns integer
  language plpgsql security definer set search_path = '' as $$
declare
  found_envelope record;
  taken integer := 0;
begin
  for found_envelope in
    select e.submission, e.organisation, e.channel from voices.envelope e
      join voices.submission s on s.id = e.submission
    where s.lookup = voices.sought() and s.withdraw = the_withdraw
      and (the_organisation is null or e.organisation = the_organisation)
  loop
    perform voices.erase(found_envelope.submission, found_envelope.organisation, found_envelope.channel, the_day);
    taken := taken + 1;
  end loop;
  return taken;
end $$;
comment on function voices.withdraw is 'Who knows the code takes the voice back: from one organisation, or from all.';

create function voices.bury(the_submission uuid, the_organisation uuid, the_channel uuid, the_day date) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if platform.duty() <> 'voices' then
    raise exception 'Only the keeper of voices applies tombstones' using errcode = 'insufficient_privilege';
  end if;
  perform voices.erase(the_submission, the_organisation, the_channel, the_day);
end $$;
comment on function voices.bury is 'Applies a tombstone kept outside the database, for instance to a restored backup.';

create function voices.expire(the_day date) returns integer
  language plpgsql security definer set search_path = '' as $$
declare
  gone integer;
begin
  if platform.duty() <> 'voices' then
    raise exception 'Only the keeper of voices lets them expire' using errcode = 'insufficient_privilege';
  end if;
  delete from voices.envelope where keep_until < the_day;
  get diagnostics gone = row_count;
  delete from voices.submission s where not exists (select 1 from voices.envelope e where e.submission = s.id);
  delete from voices.spent where spent_on < the_day - 1;
  return gone;
end $$;
comment on function voices.expire is 'Deletes what was kept as long as its channel says.';

create function voices.tally(the_channel uuid, the_first date, the_last date)
  returns table (dimension text, value text, voices bigint)
  language plpgsql stable security definer set search_path = '' as $$
begin
  if platform.duty() <> 'voices' then
    raise exception 'Only the keeper of voices counts them' using errcode = 'insufficient_privilege';
  end if;
  return query
    select 'all', 'all', count(*) from voices.submission s
      where s.channel = the_channel and s.received_on between the_first and the_last
    union all
    select 'mode', s.mode, count(*) from voices.submission s
      where s.channel = the_channel and s.received_on between the_first and the_last group by s.mode
    union all
    select 'use', c.use, count(distinct s.id) from voices.submission s
      join voices.consent c on c.submission = s.id and c.withdrawn_on is null
      where s.channel = the_channel and s.received_on between the_first and the_last group by c.use;
end $$;
comment on function voices.tally is 'The true figures of a quarter, for the keeper to round and to hide.';

create function voices.consented(the_submission uuid, the_organisation uuid, the_kind text) returns boolean
  language sql stable security definer set search_path = ''
  return exists (select 1 from voices.consent c where c.submission = the_submission
      and c.organisation = the_organisation and c.use = 'policy' and c.withdrawn_on is null)
    and (the_kind = 'theme' or exists (select 1 from voices.consent c where c.submission = the_submission
      and c.organisation = the_organisation and c.withdrawn_on is null
      and (c.use = 'quote' or (the_kind = 'reworded' and c.use = 'reword'))));
comment on function voices.consented is 'Whether a survivor allows an organisation what a theme of this kind needs, now.';

create function voices.behind(the_theme uuid, out voices integer, out organisations integer)
  language sql stable security definer set search_path = ''
  begin atomic
    select count(distinct v.submission)::integer, count(distinct v.organisation)::integer
    from voices.theme_voice v join voices.theme t on t.id = v.theme
    where v.theme = the_theme and voices.consented(v.submission, v.organisation, t.kind);
  end;
comment on function voices.behind is 'How many voices with consent lie behind a theme now, and of how many organisations.';

create function voices.published_of_sought()
  returns table (theme uuid, text text, published_on date)
  language sql stable security definer set search_path = ''
  begin atomic
    select t.id, t.text::text, t.published_on
    from voices.theme t
    where t.state = 'published' and exists (select 1 from voices.theme_voice v
      join voices.submission s on s.id = v.submission where v.theme = t.id and s.lookup = voices.sought());
  end;
comment on function voices.published_of_sought is 'What is out already of the voice whose code this transaction is about.';

create function voices.change_consent(the_auth bytea, the_organisation uuid, the_use text, is_given boolean, the_day date)
  returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  found_envelope record;
begin
  select e.submission, e.organisation, e.channel into found_envelope from voices.envelope e
    join voices.submission s on s.id = e.submission
  where s.lookup = voices.sought() and s.auth = the_auth and e.organisation = the_organisation;
  if not found then
    return false;
  end if;
  if is_given then
    insert into voices.consent (submission, organisation, channel, use, given_on)
      values (found_envelope.submission, the_organisation, found_envelope.channel, the_use, the_day)
      on conflict (submission, organisation, use) do update set given_on = excluded.given_on, withdrawn_on = null
        where voices.consent.withdrawn_on is not null;
  else
    update voices.consent c set withdrawn_on = the_day
      where c.submission = found_envelope.submission and c.organisation = the_organisation and c.use = the_use
        and c.withdrawn_on is null;
  end if;
  return true;
end $$;
comment on function voices.change_consent is 'Who knows the code allows a use to an organisation, or no longer.';

grant select, insert, update, delete on voices.submission, voices.envelope, voices.consent, voices.tombstone,
  voices.copy_task, voices.opening, voices.spent, voices.theme_voice, voices.theme to jointly_definer;
alter function voices.buried owner to jointly_definer;
alter function voices.erase owner to jointly_definer;
alter function voices.withdraw owner to jointly_definer;
alter function voices.bury owner to jointly_definer;
alter function voices.expire owner to jointly_definer;
alter function voices.tally owner to jointly_definer;
alter function voices.consented owner to jointly_definer;
alter function voices.behind owner to jointly_definer;
alter function voices.published_of_sought owner to jointly_definer;
alter function voices.change_consent owner to jointly_definer;
revoke all on function voices.buried, voices.erase, voices.withdraw, voices.bury, voices.expire, voices.tally,
  voices.consented, voices.behind, voices.published_of_sought, voices.change_consent from public;
grant execute on function voices.withdraw, voices.published_of_sought, voices.change_consent to jointly_voices;
grant execute on function voices.buried, voices.behind to jointly_voices, jointly_app;
grant execute on function voices.bury, voices.expire, voices.tally, voices.consented to jointly_app;
