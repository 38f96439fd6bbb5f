-- What a survivor reads follows from what happened. The state kept with an envelope was a button; it is not read any more.
comment on column voices.envelope.state is 'Always received: how far an organisation is follows from what happened, see voices.standing.';
revoke update (state) on voices.envelope from jointly_app;

alter table voices.theme_voice add column added_on date;
alter table voices.theme_voice alter column added_on set default (now() at time zone 'UTC')::date;
comment on column voices.theme_voice.added_on is 'On which day a reader said so; unknown where it was said before this was kept.';

grant select on voices.reply, voices.effect to jointly_definer;

create function voices.happened(the_submission uuid)
  returns table (organisation uuid, what text, with_organisation uuid, on_day date)
  language sql stable security definer set search_path = ''
  begin atomic
    with held as (
      select e.submission, e.organisation from voices.envelope e join voices.submission s on s.id = e.submission
      where e.submission = the_submission
        and (s.lookup = voices.sought() or e.organisation = platform.organisation())),
    behind as (
      select h.organisation, t.id, t.state, t.approved_at, t.published_on, v.added_on from held h
        join voices.theme_voice v on v.submission = h.submission and v.organisation = h.organisation
        join voices.theme t on t.id = v.theme
      where t.approved_by is not null and t.state <> 'blocked')
    select o.organisation, 'opened', null::uuid, min(o.opened_on)
      from held h join voices.opening o on o.submission = h.submission and o.organisation = h.organisation
      where not o.exported group by o.organisation
    union all
    select r.organisation, 'answered', null, min(r.replied_on)
      from held h join voices.reply r on r.submission = h.submission and r.organisation = h.organisation
      group by r.organisation
    union all
    select o.organisation, 'exported', null, min(o.opened_on)
      from held h join voices.opening o on o.submission = h.submission and o.organisation = h.organisation
      where o.exported group by o.organisation
    union all
    select e.passed_on_by, 'passed_on', e.organisation, e.received_on
      from held h join voices.envelope e on e.submission = h.submission and e.passed_on_by = h.organisation
    union all
    select b.organisation, 'used', null, min(greatest((b.approved_at at time zone 'UTC')::date, b.added_on))
      from behind b group by b.organisation
    union all
    select b.organisation, 'published', null, min(greatest(b.published_on, b.added_on))
      from behind b where b.state = 'published' group by b.organisation
    union all
    select b.organisation, 'effect_reported', null, min(greatest((f.recorded_at at time zone 'UTC')::date, b.added_on))
      from behind b join voices.effect f on f.theme = b.id where b.state = 'published' group by b.organisation;
  end;
comment on function voices.happened is
  'What organisations did with a voice, and on which day first: for whoever has its code, and for the acting organisation its own part.';

create function voices.standing(the_submission uuid, the_organisation uuid) returns text
  language sql stable security definer set search_path = ''
  return case
    when exists (select 1 from voices.theme_voice v join voices.theme t on t.id = v.theme and t.state = 'published'
        join voices.effect f on f.theme = t.id
      where v.submission = the_submission and v.organisation = the_organisation) then 'effect_reported'
    when exists (select 1 from voices.theme_voice v join voices.theme t on t.id = v.theme and t.state in ('approved', 'published')
      where v.submission = the_submission and v.organisation = the_organisation) then 'used'
    when exists (select 1 from voices.envelope e
      where e.submission = the_submission and e.passed_on_by = the_organisation) then 'shared'
    when exists (select 1 from voices.opening o
      where o.submission = the_submission and o.organisation = the_organisation and not o.exported)
      or exists (select 1 from voices.reply r
      where r.submission = the_submission and r.organisation = the_organisation) then 'screened'
    else 'received' end;
comment on function voices.standing is 'How far an organisation is with a voice, as it follows from what happened.';

alter function voices.happened owner to jointly_definer;
alter function voices.standing owner to jointly_definer;
revoke all on function voices.happened, voices.standing from public;
grant execute on function voices.happened, voices.standing to jointly_app, jointly_voices;
