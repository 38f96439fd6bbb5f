-- An invitation lets in once: the participation names the one it came by. The first lead came by none.
alter table programme.participation add column invitation uuid constraint participation_of_invitation references programme.invitation;
comment on column programme.participation.invitation is
  'The invitation it began by, which lets nobody in again; null for the first lead.';

alter table programme.participation no force row level security;
alter table programme.invitation no force row level security;
with began as (
  select id, programme, organisation, capacity,
    row_number() over (partition by programme, organisation, capacity order by begun_at desc, id) as n
  from programme.participation),
accepted as (
  select id, programme, organisation, capacity,
    row_number() over (partition by programme, organisation, capacity order by answered_at desc, id) as n
  from programme.invitation where state = 'accepted')
update programme.participation p set invitation = a.id
from began b join accepted a using (programme, organisation, capacity, n) where b.id = p.id;
alter table programme.participation force row level security;
alter table programme.invitation force row level security;

create unique index an_invitation_lets_in_once on programme.participation (invitation);

create function programme.begin_by_right() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  new.invitation = null;
  if new.capacity <> 'lead'
    or not exists (select 1 from programme.programme p where p.id = new.programme and p.origin = new.organisation)
    or exists (select 1 from programme.participation p where p.programme = new.programme)
  then
    select i.id into new.invitation from programme.invitation i
    where i.programme = new.programme and i.organisation = new.organisation and i.capacity = new.capacity
      and i.state = 'accepted' and not exists (select 1 from programme.participation p where p.invitation = i.id)
    order by i.answered_at, i.id limit 1;
    if not found then
      raise exception 'an invitation lets in once' using errcode = 'check_violation', constraint = 'an_invitation_lets_in_once',
        table = tg_table_name, schema = tg_table_schema;
    end if;
  end if;
  return new;
end $$;
comment on function programme.begin_by_right is
  'Says by which accepted invitation a participation begins; refuses one by an invitation that let somebody in before.';
alter function programme.begin_by_right owner to jointly_definer;
revoke all on function programme.begin_by_right from public;

call platform.rule('programme.participation', 'a_participation_begins_now', 'insert', $$
  new.begun_at is distinct from now() or new.ended_at is not null or new.last_activity > now() $$);
create trigger an_invitation_lets_in_once before insert on programme.participation for each row
  when (not pg_has_role('jointly_owner', 'member'))
  execute function programme.begin_by_right();
call platform.rule('programme.participation', 'an_ended_participation_stays_ended', 'update', $$
  old.ended_at is not null and new.ended_at is distinct from old.ended_at $$);
call platform.rule('programme.participation', 'a_participation_ends_no_earlier_than_now', 'update', $$
  old.ended_at is null and new.ended_at < now() $$);
call platform.rule('programme.participation', 'a_participation_stays_what_it_is', 'update', $$
  (new.id, new.programme, new.organisation, new.capacity, new.begun_at, new.invitation)
      is distinct from (old.id, old.programme, old.organisation, old.capacity, old.begun_at, old.invitation) $$);

call platform.rule('programme.invitation', 'an_invitation_is_sent_in_ones_own_name', 'insert', $$
  (new.invited_by, new.invited_by_name, new.inviting_organisation, new.inviting_organisation_name)
      is distinct from
      (platform.person(), platform.person_name(), platform.organisation(), platform.organisation_name()) $$);
call platform.rule('programme.invitation', 'only_an_answered_invitation_says_who_answered', 'insert or update', $$
  (new.state = 'open') is distinct from (new.answered_at is null and new.answered_by is null
      and new.answered_by_name is null) $$);
call platform.rule('programme.invitation', 'an_answered_invitation_stays_answered', 'update', $$
  old.state <> 'open' and new.* is distinct from old.* $$);
call platform.rule('programme.invitation', 'an_invitation_is_answered_in_ones_own_name', 'update', $$
  old.state = 'open' and new.state <> 'open'
    and (new.answered_by, new.answered_by_name) is distinct from (platform.person(), platform.person_name()) $$);
call platform.rule('programme.invitation', 'a_version_never_falls', 'update', $$
  new.version < old.version $$);

call platform.rule('programme.programme', 'a_version_never_falls', 'update', $$
  new.version < old.version $$);
call platform.rule('programme.programme', 'an_iati_identifier_is_given_once', 'update', $$
  old.iati_identifier is not null and new.iati_identifier is distinct from old.iati_identifier $$);
