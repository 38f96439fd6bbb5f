-- A call that a life may be at risk is answered by people: who hold the duty, the role and the key, now.
create table voices.roster (
  organisation uuid primary key,
  people uuid[] not null,
  learned_at timestamptz not null
);
comment on table voices.roster is
  'Who holds the role safeguarding in an organisation, as Keycloak said last; an organisation never asked about has no row.';

alter table voices.roster enable row level security;
alter table voices.roster force row level security;
create policy roster_learned_by_the_keeper on voices.roster to jointly_app
  using ((select platform.duty()) = 'voices') with check ((select platform.duty()) = 'voices');
grant select, insert, update on voices.roster to jointly_app;

alter table voices.epoch_key add column recipient text;
comment on column voices.epoch_key.recipient is
  'The person''s recipient it was sealed to; who made another key since cannot open it. Null where it was given before this was kept.';

alter table voices.channel add column decide_minutes integer not null default 120
  constraint decide_minutes_must_be_a_day_at_most check (decide_minutes between 15 and 1440);
comment on column voices.channel.decide_minutes is
  'After how many minutes an undecided call that a life may be at risk goes to everybody who can unlock the voice.';
grant update (decide_minutes) on voices.channel to jointly_app;

alter table voices.receiver add column stopped_at timestamptz;
comment on column voices.receiver.stopped_at is
  'Since when the trail says that it takes nothing new, because fewer than two people can decide on a risk to a life.';

grant select on voices.roster, voices.epoch, voices.epoch_key, voices.person_key to jointly_definer;
grant update (stopped_at) on voices.receiver to jointly_definer;
grant select on organisation.organisation to jointly_definer;

create function voices.unlocking(the_channel uuid, the_organisation uuid, the_moment timestamptz)
  returns table (person uuid, person_name text, on_call boolean)
  language sql stable security definer set search_path = ''
  begin atomic
    select a.person, max(a.person_name), bool_or(a.duty = 'on_call')
    from voices.appointment a
      join organisation.organisation o on o.id = a.organisation and o.enabled
      left join voices.roster r on r.organisation = a.organisation
    where a.channel = the_channel and a.organisation = the_organisation and a.duty in ('reader', 'on_call')
      and a.from_at <= the_moment and (a.until_at is null or a.until_at > the_moment)
      and (r.people is null or a.person = any (r.people))
      and exists (select 1 from voices.epoch e
        join voices.epoch_key k on k.channel = e.channel and k.organisation = e.organisation and k.epoch = e.epoch
        join voices.person_key p on p.organisation = k.organisation and p.person = k.person
        where e.channel = a.channel and e.organisation = a.organisation and e.ended_on is null and k.person = a.person
          and (k.recipient is null or k.recipient = p.recipient))
    group by a.person
    having bool_or(a.duty = 'reader');
  end;
comment on function voices.unlocking is
  'Who can open what an organisation receives: named to read, of the role, with the present key; and whether they are on call.';

create function voices.deciders(the_channel uuid, the_organisation uuid, the_moment timestamptz) returns integer
  language sql stable security definer set search_path = ''
  return (select count(*)::integer from voices.unlocking(the_channel, the_organisation, the_moment) u where u.on_call);
comment on function voices.deciders is 'How many people are on call for a channel and can open the voice they would decide about.';

create function voices.receives(the_channel uuid, the_organisation uuid) returns boolean
  language sql stable security definer set search_path = ''
  return exists (select 1 from voices.channel c
      join voices.receiver r on r.channel = c.id and r.organisation = the_organisation
    where c.id = the_channel and c.state = 'open' and r.state = 'accepted'
      and voices.takes_part(c.programme, c.host) and voices.takes_part(c.programme, r.organisation)
      and voices.deciders(c.id, c.host, statement_timestamp()) >= 2
      and (r.organisation = c.host or voices.deciders(c.id, r.organisation, statement_timestamp()) >= 2));
comment on function voices.receives is
  'Whether an organisation takes new voices of a channel now: it is open, and two people of the host and two of the organisation can decide on a risk to a life.';

create function voices.mark_stops() returns table (organisation uuid, channel uuid, stopped boolean)
  language plpgsql security definer set search_path = '' as $$
begin
  if platform.duty() <> 'voices' then
    raise exception 'Only the keeper of voices marks what stopped' using errcode = 'insufficient_privilege';
  end if;
  return query
    update voices.receiver r
    set stopped_at = case when n.few then statement_timestamp() end
    from (select s.channel, s.organisation, voices.deciders(s.channel, s.organisation, statement_timestamp()) < 2 as few
        from voices.receiver s join voices.channel c on c.id = s.channel
        where c.state = 'open' and s.state = 'accepted'
          and exists (select 1 from voices.epoch e where e.channel = s.channel and e.organisation = s.organisation)) n
    where r.channel = n.channel and r.organisation = n.organisation and n.few <> (r.stopped_at is not null)
    returning r.organisation, r.channel, r.stopped_at is not null;
end $$;
comment on function voices.mark_stops is
  'Of which receivers fewer than two people can decide now, or two again; each change is told once.';

create function voices.stops()
  returns table (channel uuid, title jsonb, deciders integer, stops_at timestamptz)
  language sql stable security definer set search_path = ''
  begin atomic
    select c.id, c.title, voices.deciders(c.id, r.organisation, statement_timestamp()),
      case when voices.deciders(c.id, r.organisation, statement_timestamp()) >= 2 then (
        select min(a.until_at) from voices.appointment a
        where a.channel = c.id and a.organisation = r.organisation and a.duty in ('reader', 'on_call')
          and a.until_at > statement_timestamp()
          and voices.deciders(c.id, r.organisation, a.until_at) < 2) end
    from voices.receiver r join voices.channel c on c.id = r.channel
    where r.organisation = (select platform.organisation())
      and ((select platform.holds('safeguarding')) or (select platform.holds('admin')))
      and r.state in ('accepted', 'left') and c.state <> 'draft'
      and exists (select 1 from voices.epoch e where e.channel = c.id and e.organisation = r.organisation)
      and ((c.state = 'open' and r.state = 'accepted') or exists (
        select 1 from voices.envelope v where v.channel = c.id and v.organisation = r.organisation))
      and voices.deciders(c.id, r.organisation, statement_timestamp() + interval '7 days') < 2
    order by c.id;
  end;
comment on function voices.stops is
  'Channels of the acting organisation for which fewer than two people can decide on a risk to a life, now or within seven days.';

alter function voices.unlocking owner to jointly_definer;
alter function voices.deciders owner to jointly_definer;
alter function voices.receives owner to jointly_definer;
alter function voices.mark_stops owner to jointly_definer;
alter function voices.stops owner to jointly_definer;
revoke all on function voices.unlocking, voices.deciders, voices.receives, voices.mark_stops, voices.stops from public;
grant execute on function voices.unlocking, voices.deciders, voices.mark_stops, voices.stops to jointly_app;
grant execute on function voices.receives to jointly_app, jointly_voices;

-- Who reads no more than what came earlier still needs people who read and decide.
drop policy appointment_made_by_its_organisation on voices.appointment;
create policy appointment_made_by_its_organisation on voices.appointment for insert to jointly_app
  with check (duty <> 'board' and organisation = (select platform.organisation())
    and appointing_organisation = organisation
    and exists (select 1 from voices.mine m
      where m.channel = appointment.channel and m.standing in ('accepted', 'left') offset 0));
