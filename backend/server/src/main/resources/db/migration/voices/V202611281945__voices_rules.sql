-- What an organisation answered or left it comes to again only by being asked anew.
drop policy receiver_answers_for_itself on voices.receiver;
create policy receiver_answers_for_itself on voices.receiver for update to jointly_app
  using (organisation = (select platform.organisation()) and state in ('invited', 'accepted')
    and (select platform.holds('safeguarding')))
  with check (organisation = (select platform.organisation()) and state in ('accepted', 'declined', 'left'));

call platform.rule('voices.receiver', 'a_receiver_goes_from_asked_to_in_to_out', 'update', $$
  new.state <> old.state
    and (old.state, new.state) not in (('invited', 'accepted'), ('invited', 'declined'), ('accepted', 'left'),
      ('declined', 'invited'), ('left', 'invited')) $$);
call platform.rule('voices.receiver', 'when_a_receiver_answered_is_said_once', 'update', $$
  new.state = old.state
    and (new.invited_at, new.answered_at, new.left_at) is distinct from (old.invited_at, old.answered_at, old.left_at) $$);

call platform.rule('voices.channel', 'a_channel_is_drafted_in_ones_own_name', 'insert', $$
  (new.drafted_by, new.drafted_by_name) is distinct from (platform.person(), platform.person_name()) $$);
call platform.rule('voices.channel', 'a_channel_is_never_drafted_again', 'update', $$
  (old.state <> 'draft' and new.state = 'draft')
      or (old.opened_on is not null and new.opened_on is distinct from old.opened_on)
      or new.version < old.version $$);
call platform.rule('voices.channel', 'what_survivors_were_told_of_a_channel_holds', 'update', $$
  old.state <> 'draft'
    and (new.unread_days > old.unread_days or new.handled_days > old.handled_days
      or not (new.languages @> old.languages and new.languages <@ old.languages)) $$);

call platform.rule('voices.appointment', 'an_appointment_is_made_in_ones_own_name', 'insert', $$
  (new.appointed_by, new.appointed_by_name) is distinct from (platform.person(), platform.person_name()) $$);
call platform.rule('voices.appointment', 'an_ended_appointment_stays_ended', 'update', $$
  old.until_at <= now() and new.until_at is distinct from old.until_at $$);
call platform.rule('voices.appointment', 'an_appointment_is_only_shortened_and_from_now', 'update', $$
  new.until_at is distinct from old.until_at
    and (new.until_at is null or new.until_at > old.until_at or new.until_at < greatest(now(), old.from_at)) $$);

call platform.rule('voices.form', 'a_form_is_proposed_in_ones_own_name', 'insert', $$
  (new.proposed_by, new.proposed_by_name, new.organisation, new.organisation_name) is distinct from
      (platform.person(), platform.person_name(), platform.organisation(), platform.organisation_name())
      or num_nonnulls(new.decided_by_name, new.deciding_organisation, new.deciding_organisation_name, new.decided_at) > 0 $$);
call platform.rule('voices.form', 'a_form_is_decided_once', 'update', $$
  old.state <> 'proposed' and new.* is distinct from old.* $$);
call platform.rule('voices.form', 'a_form_is_decided_in_ones_own_name', 'update', $$
  old.state = 'proposed' and num_nonnulls(new.decided_by, new.decided_by_name, new.deciding_organisation,
      new.deciding_organisation_name) > 0
    and (new.decided_by, new.decided_by_name, new.deciding_organisation, new.deciding_organisation_name)
      is distinct from
      (platform.person(), platform.person_name(), platform.organisation(), platform.organisation_name()) $$);

call platform.rule('voices.person_key', 'a_key_is_kept_in_ones_own_name', 'insert or update', $$
  (new.person, new.person_name, new.organisation) is distinct from
      (platform.person(), platform.person_name(), platform.organisation()) $$);
call platform.rule('voices.key_log_draft', 'an_entry_is_drafted_in_ones_own_name', 'insert or update', $$
  (new.drafted_by, new.drafted_by_name) is distinct from (platform.person(), platform.person_name()) $$);
revoke update on voices.wrapped_key, voices.key_log_draft from jointly_app;
grant update (wrapped, passkey) on voices.wrapped_key to jointly_app;
grant update (id, entry, signatures, keys, drafted_by, drafted_by_name, drafted_at) on voices.key_log_draft to jointly_app;

call platform.rule('voices.epoch', 'an_ended_epoch_stays_ended', 'update', $$
  (old.ended_on is not null and new.ended_on is distinct from old.ended_on) or new.ended_on < old.begun_on $$);

call platform.rule('voices.envelope', 'a_voice_is_handled_for_the_first_time_once', 'update', $$
  old.handled_on is not null
    and (new.handled_on, new.keep_until) is distinct from (old.handled_on, old.keep_until) $$);
call platform.rule('voices.envelope', 'a_voice_is_kept_longer_only_when_it_is_handled', 'update', $$
  old.handled_on is null and new.keep_until > old.keep_until
    and (new.handled_on is null or new.keep_until > new.handled_on + 1095) $$);

call platform.rule('voices.opening', 'a_voice_is_opened_in_ones_own_name', 'insert', $$
  (new.person, new.person_name) is distinct from (platform.person(), platform.person_name()) $$);
call platform.rule('voices.tombstone', 'what_was_told_is_not_untold', 'update', $$
  old.told and not new.told $$);
call platform.rule('voices.copy_task', 'a_deleted_copy_stays_deleted', 'update', $$
  old.done_at is not null and new.* is distinct from old.* $$);
call platform.rule('voices.copy_task', 'a_copy_is_deleted_in_ones_own_name', 'update', $$
  old.done_at is null and num_nonnulls(new.done_at, new.done_by) > 0
    and (new.done_at is null or new.done_by is distinct from platform.person()) $$);

call platform.rule('voices.escalation', 'a_risk_is_raised_in_ones_own_name', 'insert', $$
  (new.raised_by, new.raised_by_name, new.organisation, new.organisation_name) is distinct from
      (platform.person(), platform.person_name(), platform.organisation(), platform.organisation_name())
      or new.decision is not null $$);
call platform.rule('voices.escalation', 'a_risk_is_decided_once', 'update', $$
  old.decision is not null and new.* is distinct from old.* $$);
call platform.rule('voices.escalation', 'a_risk_is_decided_in_ones_own_name', 'update', $$
  old.decision is null and num_nonnulls(new.decision, new.decided_by, new.decided_by_name) > 0
    and (new.decided_by, new.decided_by_name) is distinct from (platform.person(), platform.person_name()) $$);

call platform.rule('voices.theme', 'a_theme_is_proposed_in_ones_own_name', 'insert', $$
  (new.proposed_by, new.proposed_by_name, new.organisation, new.organisation_name) is distinct from
      (platform.person(), platform.person_name(), platform.organisation(), platform.organisation_name())
      or num_nonnulls(new.approved_by, new.approved_by_name, new.approving_organisation, new.approving_organisation_name,
        new.approved_at, new.published_on, new.blocked_by, new.blocked_by_name, new.blocking_organisation,
        new.blocking_organisation_name) > 0 $$);
call platform.rule('voices.theme', 'a_theme_goes_from_proposed_to_approved_to_published', 'update', $$
  new.state <> old.state and new.state <> 'blocked'
    and (old.state, new.state) not in (('proposed', 'approved'), ('approved', 'published')) $$);
call platform.rule('voices.theme', 'a_blocked_theme_stays_blocked', 'update', $$
  old.state = 'blocked' and new.* is distinct from old.* $$);
call platform.rule('voices.theme', 'a_theme_is_approved_in_ones_own_name', 'update', $$
  (new.approved_by, new.approved_by_name, new.approving_organisation, new.approving_organisation_name,
      new.approved_at) is distinct from (old.approved_by, old.approved_by_name, old.approving_organisation,
      old.approving_organisation_name, old.approved_at)
    and (not (old.state = 'proposed' and new.state = 'approved')
      or (new.approved_by, new.approved_by_name, new.approving_organisation, new.approving_organisation_name)
        is distinct from
        (platform.person(), platform.person_name(), platform.organisation(), platform.organisation_name())) $$);
call platform.rule('voices.theme', 'a_theme_is_blocked_in_ones_own_name', 'update', $$
  (new.blocked_by, new.blocked_by_name, new.blocking_organisation, new.blocking_organisation_name,
      new.block_reason) is distinct from (old.blocked_by, old.blocked_by_name, old.blocking_organisation,
      old.blocking_organisation_name, old.block_reason)
    and (new.state <> 'blocked'
      or (new.blocked_by, new.blocked_by_name, new.blocking_organisation, new.blocking_organisation_name)
        is distinct from
        (platform.person(), platform.person_name(), platform.organisation(), platform.organisation_name())) $$);
call platform.rule('voices.theme', 'a_theme_is_published_once', 'update', $$
  new.published_on is distinct from old.published_on
    and not (old.state = 'approved' and new.state = 'published') $$);
call platform.rule('voices.effect', 'an_effect_is_recorded_in_ones_own_name', 'insert', $$
  (new.recorded_by, new.recorded_by_name, new.organisation, new.organisation_name) is distinct from
      (platform.person(), platform.person_name(), platform.organisation(), platform.organisation_name()) $$);
