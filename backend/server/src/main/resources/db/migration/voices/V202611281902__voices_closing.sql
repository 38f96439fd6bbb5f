-- Closing stops new voices and takes nothing from who wrote: what was ever open stays to be seen, with its helplines and keys.
drop policy channel_shown_to_survivors on voices.channel;
create policy channel_shown_to_survivors on voices.channel for select to jointly_voices using (state <> 'draft');
drop policy receiver_shown_to_survivors on voices.receiver;
create policy receiver_shown_to_survivors on voices.receiver for select to jointly_voices
  using (state in ('accepted', 'left'));
drop policy submission_sent_to_an_open_channel on voices.submission;
create policy submission_sent_to_a_channel_that_takes_voices on voices.submission for insert to jointly_voices
  with check (not voices.buried(id) and exists (select 1 from voices.channel c
    where c.id = submission.channel and voices.receives(c.id, c.host)));
drop policy envelope_sent_to_a_receiver on voices.envelope;
create policy envelope_sent_to_a_receiver on voices.envelope for insert to jointly_voices
  with check (state = 'received' and passed_on_by is null
    and submission = (select s.id from voices.submission s where s.lookup = (select voices.sought()))
    and voices.receives(channel, organisation)
    and exists (select 1 from voices.epoch e where e.channel = envelope.channel and e.organisation = envelope.organisation
      and e.epoch = envelope.epoch and e.ended_on is null));
drop policy envelope_passed_on_by_a_reader on voices.envelope;
create policy envelope_passed_on_by_a_reader on voices.envelope for insert to jointly_app
  with check (passed_on_by = (select platform.organisation()) and organisation <> passed_on_by and state = 'received'
    and exists (select 1 from voices.duty d where d.channel = envelope.channel and d.duty = 'reader' offset 0)
    and exists (select 1 from voices.receiver r
      where r.channel = envelope.channel and r.organisation = envelope.organisation and r.state = 'accepted')
    and voices.deciders(channel, organisation, statement_timestamp()) >= 2
    and not exists (select 1 from voices.tombstone t
      where t.submission = envelope.submission and t.organisation = envelope.organisation));
