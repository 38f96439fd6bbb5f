create schema programme;
grant usage on schema programme to jointly_app, jointly_definer;
grant create on schema programme to jointly_definer;

create table programme.programme (
  id uuid primary key,
  origin uuid not null,
  iati_identifier text
    constraint iati_identifier_must_be_short check (length(iati_identifier) between 1 and 500),
  title text not null
    constraint title_must_say_something check (length(trim(title)) between 1 and 20000),
  titles jsonb not null,
  descriptions jsonb not null,
  stage text not null
    constraint stage_must_be_known check (stage in
      ('idea', 'design', 'quality_review', 'clearance', 'signature', 'active', 'amended',
       'operationally_closed', 'financially_closed', 'suspended', 'terminated')),
  strands text[] not null
    constraint strands_must_be_known
      check (strands <@ array['prevention', 'protection', 'prosecution', 'partnership']),
  regions text[] not null,
  places jsonb not null,
  sectors jsonb not null,
  tags jsonb not null,
  named_organisations jsonb not null,
  starts_on date,
  ends_on date,
  words text not null,
  search tsvector generated always as (to_tsvector('simple', words)) stored,
  created_at timestamptz not null,
  version integer not null default 0,
  constraint programme_must_end_after_it_starts check (ends_on >= starts_on)
);
comment on table programme.programme is
  'A joint programme. Owned by all who take part, not by the organisation it originated with.';
comment on column programme.programme.regions is
  'UN M49 codes of the regions and all their parents in which the programme works, for filtering.';

-- Not unique: an organisation that left its programme may bring the activity in anew. Imports of one identifier wait
-- for each other, so that none is doubled.
create index programme_iati_identifier_idx on programme.programme (iati_identifier);
create index programme_search_idx on programme.programme using gin (search);

create table programme.participation (
  id uuid primary key,
  programme uuid not null constraint participation_of_programme references programme.programme,
  organisation uuid not null,
  capacity text not null
    constraint capacity_must_be_known check (capacity in
      ('lead', 'participating', 'administrative_agent', 'implementing', 'funder', 'partner', 'observer')),
  begun_at timestamptz not null,
  ended_at timestamptz,
  last_activity timestamptz not null,
  constraint participation_must_end_after_it_begins check (ended_at >= begun_at)
);
comment on table programme.participation is
  'An organisation in a programme, in one capacity, from one moment to another.';

create unique index an_organisation_holds_a_capacity_once
  on programme.participation (programme, organisation, capacity) where ended_at is null;
create index participation_of_organisation_idx
  on programme.participation (organisation, programme);
create index participation_latest_idx
  on programme.participation (organisation, last_activity desc, programme desc);

create table programme.invitation (
  id uuid primary key,
  programme uuid not null constraint invitation_of_programme references programme.programme,
  programme_title text not null,
  invited_by uuid not null,
  invited_by_name text not null,
  inviting_organisation uuid not null,
  inviting_organisation_name text not null,
  organisation uuid not null,
  capacity text not null
    constraint capacity_must_be_known check (capacity in
      ('lead', 'participating', 'administrative_agent', 'implementing', 'funder', 'partner', 'observer')),
  message text
    constraint message_must_be_short check (length(message) <= 2000),
  answer_by date,
  state text not null
    constraint invitation_state_must_be_known check (state in ('open', 'accepted', 'declined', 'withdrawn')),
  sent_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid,
  answered_by_name text,
  version integer not null default 0
);
comment on table programme.invitation is
  'One organisation asks another to take part in a programme. It carries what the invited one may know before it accepts.';

create unique index an_organisation_is_invited_to_a_capacity_once
  on programme.invitation (programme, organisation, capacity) where state = 'open';
create index invitation_to_organisation_idx on programme.invitation (organisation, sent_at desc);

-- The access rule of every programme table: my organisation's participation, now, and a role that reads.
-- A view, so that the planner sees through it; its owner bypasses row-level security on participation,
-- whose own policy leans on this view.
create view programme.mine as
  select id, programme, capacity, last_activity
  from programme.participation
  where organisation = (select platform.organisation())
    and (select platform.reads())
    and begun_at <= statement_timestamp()
    and (ended_at is null or ended_at > statement_timestamp());
comment on view programme.mine is 'The acting organisation''s participations that hold now.';
grant select on programme.participation, programme.programme, programme.invitation to jointly_definer;
grant update (last_activity) on programme.participation to jointly_definer;
alter view programme.mine owner to jointly_definer;
grant select on programme.mine to jointly_app;

-- What is said to an organisation alone is heard by that organisation alone; whoever asks compares the organisation.
create view programme.hears as
  select programme,
    case when capacity in ('lead', 'participating') then '{organisation,drafters,programme}'::text[]
      else '{organisation,programme}' end as audiences
  from programme.mine;
comment on view programme.hears is 'For which audiences the acting organisation is one that hears them, programme by programme.';
alter view programme.hears owner to jointly_definer;
grant select on programme.hears to jointly_app;

create function programme.may_begin(the_programme uuid, the_organisation uuid, the_capacity text) returns boolean
  language sql stable security definer set search_path = ''
  return the_organisation = platform.organisation() and (
    (the_capacity = 'lead'
      and exists (select 1 from programme.programme p where p.id = the_programme and p.origin = the_organisation)
      and not exists (select 1 from programme.participation o where o.programme = the_programme))
    or exists (
      select 1 from programme.invitation i
      where i.programme = the_programme and i.organisation = the_organisation
        and i.capacity = the_capacity and i.state = 'accepted'));
comment on function programme.may_begin is
  'An organisation begins to take part only as the first lead of what it brings in, or by an accepted invitation.';
alter function programme.may_begin owner to jointly_definer;
revoke all on function programme.may_begin from public;
grant execute on function programme.may_begin to jointly_app;

create function programme.note_activity(the_programme uuid, the_audience text) returns void
  language sql security definer set search_path = ''
  begin atomic
    update programme.participation set last_activity = now()
    where id in (
      select other.id from programme.participation other
      where other.programme = the_programme
        and other.ended_at is null
        and exists (select 1 from programme.mine m where m.programme = the_programme)
        and (other.organisation = platform.organisation()
          or the_audience = 'programme'
          or (the_audience = 'drafters' and exists (
            select 1 from programme.participation drafter
            where drafter.programme = the_programme and drafter.organisation = other.organisation
              and drafter.ended_at is null and drafter.capacity in ('lead', 'participating'))))
      order by other.id
      for update);
  end;
comment on function programme.note_activity is
  'Moves the programme up in the lists of those organisations that may see what happened, and of no other.';
alter function programme.note_activity owner to jointly_definer;
revoke all on function programme.note_activity from public;
grant execute on function programme.note_activity to jointly_app;

-- Full-text operators are not leakproof, so their index is not used under row-level security.
-- The function states the access rule itself.
create function programme.found(query text) returns setof uuid
  language sql stable security definer set search_path = '' set plan_cache_mode = 'force_custom_plan'
  begin atomic
    select p.id from programme.programme p
    where p.search @@ to_tsquery('simple', query)
      and exists (select 1 from programme.mine m where m.programme = p.id offset 0);
  end;
comment on function programme.found is 'The acting organisation''s programmes that match a tsquery.';
alter function programme.found owner to jointly_definer;
revoke all on function programme.found from public;
grant execute on function programme.found to jointly_app;

alter table programme.programme enable row level security;
alter table programme.programme force row level security;
create policy programme_seen_by_those_who_take_part on programme.programme for select
  using (exists (select 1 from programme.mine m where m.programme = programme.id offset 0));
create policy programme_brought_in_by_its_origin on programme.programme for insert
  with check (origin = (select platform.organisation()));
create policy programme_changed_by_drafters on programme.programme for update
  using (exists (select 1 from programme.mine m
    where m.programme = programme.id and m.capacity in ('lead', 'participating') offset 0));
grant select, insert on programme.programme to jointly_app;
grant update (title, titles, descriptions, stage, strands, regions, places, sectors, tags, named_organisations,
  starts_on, ends_on, words, version, iati_identifier) on programme.programme to jointly_app;

alter table programme.participation enable row level security;
alter table programme.participation force row level security;
create policy participation_seen_by_those_who_take_part on programme.participation for select
  using (organisation = (select platform.organisation())
    or exists (select 1 from programme.mine m where m.programme = participation.programme offset 0));
create policy participation_begun_by_the_organisation_itself on programme.participation for insert
  with check (programme.may_begin(programme, organisation, capacity));
create policy participation_ended_by_itself_or_a_lead on programme.participation for update
  using (organisation = (select platform.organisation())
    or exists (select 1 from programme.mine m
      where m.programme = participation.programme and m.capacity = 'lead' offset 0));
grant select, insert on programme.participation to jointly_app;
grant update (ended_at) on programme.participation to jointly_app;

alter table programme.invitation enable row level security;
alter table programme.invitation force row level security;
create policy invitation_seen_by_both_sides on programme.invitation for select
  using (organisation = (select platform.organisation())
    or exists (select 1 from programme.mine m where m.programme = invitation.programme offset 0));
create policy invitation_sent_by_a_lead on programme.invitation for insert
  with check (inviting_organisation = (select platform.organisation()) and state = 'open'
    and exists (select 1 from programme.mine m
      where m.programme = invitation.programme and m.capacity = 'lead' offset 0));
create policy invitation_answered_by_the_invited on programme.invitation for update
  using (organisation = (select platform.organisation()) and state = 'open')
  with check (organisation = (select platform.organisation()) and state in ('accepted', 'declined'));
create policy invitation_withdrawn_by_a_lead on programme.invitation for update
  using (state = 'open' and exists (select 1 from programme.mine m
    where m.programme = invitation.programme and m.capacity = 'lead' offset 0))
  with check (state = 'withdrawn' and exists (select 1 from programme.mine m
    where m.programme = invitation.programme and m.capacity = 'lead' offset 0));
grant select, insert on programme.invitation to jointly_app;
grant update (state, answered_at, answered_by, answered_by_name, version) on programme.invitation to jointly_app;
