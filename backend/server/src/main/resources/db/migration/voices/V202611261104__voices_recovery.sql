-- Recovery is for the day when no reader is left: a custodian takes out what is sealed, for as long as one transaction says so.
create function voices.recovering() returns boolean
  language sql stable
  return coalesce(current_setting('jointly.recovering', true), '') = 'yes'
    and platform.holds('safeguarding')
    and coalesce((
      select k.entry::jsonb -> 'custodians' @> jsonb_build_array(jsonb_build_object('person', platform.person()))
      from voices.key_log k
      where k.organisation = platform.organisation() and k.entry::jsonb ->> 'kind' in ('founding', 'custodians')
      order by k.seq desc limit 1), false);
comment on function voices.recovering is
  'Whether this transaction takes out what recovery needs, for a custodian whom the newest word of the key log names.';
revoke all on function voices.recovering from public;
grant execute on function voices.recovering to jointly_app;

create policy submission_recovered_by_a_custodian on voices.submission for select to jointly_app
  using ((select voices.recovering())
    and exists (select 1 from voices.envelope e where e.submission = submission.id offset 0));
create policy envelope_recovered_by_a_custodian on voices.envelope for select to jointly_app
  using (organisation = (select platform.organisation()) and (select voices.recovering()));
create policy letter_recovered_by_a_custodian on voices.letter for select to jointly_app
  using (organisation = (select platform.organisation()) and (select voices.recovering()));
create policy message_recovered_by_a_custodian on voices.message for select to jointly_app
  using (organisation = (select platform.organisation()) and (select voices.recovering()));
