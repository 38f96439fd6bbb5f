alter table voices.escalation
  add column asked jsonb not null default '[]',
  add column passed_on_at timestamptz,
  add column reason text
    constraint decision_reason_must_be_short check (length(reason) <= 2000),
  add constraint escalation_is_decided_with_a_reason
    check (decision is null or coalesce(trim(reason), '') <> '') not valid;
comment on column voices.escalation.asked is 'Who was asked to decide, by person and name, as it was; those it was passed on to come behind.';
comment on column voices.escalation.passed_on_at is 'When it went, undecided, to everybody who can unlock the voice.';
comment on column voices.escalation.reason is 'Why it was decided so; never what the voice says.';
grant update (reason) on voices.escalation to jointly_app;
grant select on voices.escalation to jointly_definer;
grant update (asked, passed_on_at) on voices.escalation to jointly_definer;

create table voices.escalation_look (
  escalation uuid not null constraint escalation_look_of_escalation references voices.escalation on delete cascade,
  person uuid not null,
  person_name text not null,
  looked_at timestamptz not null,
  primary key (escalation, person)
);
comment on table voices.escalation_look is
  'Who opened the voice since somebody said that a life may be at risk, so that whoever said it sees whether anybody looked.';

alter table voices.escalation_look enable row level security;
alter table voices.escalation_look force row level security;
create policy look_seen_with_its_escalation on voices.escalation_look for select to jointly_app
  using (exists (select 1 from voices.escalation e where e.id = escalation_look.escalation offset 0));
create policy look_noted_by_oneself on voices.escalation_look for insert to jointly_app
  with check (person = (select platform.person())
    and exists (select 1 from voices.escalation e where e.id = escalation_look.escalation offset 0));
grant select, insert on voices.escalation_look to jointly_app;

create function voices.called(the_channel uuid, the_organisation uuid, the_raiser uuid, the_deadline timestamptz)
  returns table (person uuid, person_name text)
  language sql stable security definer set search_path = ''
  begin atomic
    select u.person, u.person_name
    from voices.unlocking(the_channel, the_organisation, statement_timestamp()) u
    where u.person <> the_raiser and (u.on_call or the_deadline <= statement_timestamp() or not exists (
      select 1 from voices.unlocking(the_channel, the_organisation, statement_timestamp()) o
      where o.on_call and o.person <> the_raiser));
  end;
comment on function voices.called is
  'Who may decide now on what somebody else raised: who is on call; after the deadline, or where nobody else is on call, every other reader who can unlock.';

create function voices.may_decide(
    the_channel uuid, the_organisation uuid, the_raiser uuid, the_deadline timestamptz, the_person uuid)
  returns boolean
  language sql stable security definer set search_path = ''
  return exists (select 1 from voices.called(the_channel, the_organisation, the_raiser, the_deadline) c
    where c.person = the_person);
comment on function voices.may_decide is 'Whether a person is among those who may decide now.';

create function voices.pass_on() returns table (organisation uuid, escalation uuid)
  language plpgsql security definer set search_path = '' as $$
begin
  if platform.duty() <> 'voices' then
    raise exception 'Only the keeper of voices passes on what nobody decided' using errcode = 'insufficient_privilege';
  end if;
  return query
    update voices.escalation e
    set asked = e.asked || n.more, passed_on_at = coalesce(e.passed_on_at, statement_timestamp())
    from (select w.id, (select coalesce(jsonb_agg(jsonb_build_object('person', c.person, 'name', c.person_name)), '[]')
          from voices.called(w.channel, w.organisation, w.raised_by, w.decide_by) c
          where not w.asked @> jsonb_build_array(jsonb_build_object('person', c.person))) as more
        from voices.escalation w where w.decision is null) n
    where e.id = n.id and e.decision is null
      and (n.more <> '[]' or (e.passed_on_at is null and e.decide_by <= statement_timestamp()))
    returning e.organisation, e.id;
end $$;
comment on function voices.pass_on is 'Asks those who may decide by now and were not asked before; each change is told once.';

alter function voices.called owner to jointly_definer;
alter function voices.may_decide owner to jointly_definer;
alter function voices.pass_on owner to jointly_definer;
revoke all on function voices.called, voices.may_decide, voices.pass_on from public;
grant execute on function voices.called, voices.may_decide, voices.pass_on to jointly_app;

drop policy escalation_raised_by_a_reader on voices.escalation;
create policy escalation_raised_by_a_reader_to_somebody on voices.escalation for insert to jointly_app
  with check (organisation = (select platform.organisation()) and raised_by = (select platform.person())
    and jsonb_array_length(asked) > 0
    and exists (select 1 from voices.duty d where d.channel = escalation.channel and d.duty = 'reader' offset 0));
drop policy escalation_decided_by_who_is_on_call on voices.escalation;
create policy escalation_decided_by_another_who_opened_the_voice on voices.escalation for update to jointly_app
  using (organisation = (select platform.organisation()) and decision is null
    and voices.may_decide(channel, organisation, raised_by, decide_by, (select platform.person()))
    and exists (select 1 from voices.opening o where o.submission = escalation.submission
      and o.organisation = escalation.organisation and o.person = (select platform.person()) and not o.exported))
  with check (decided_by = (select platform.person()));
