create table discussion.look (
  person uuid not null,
  organisation uuid not null,
  topic uuid not null constraint look_at_topic references discussion.topic on delete cascade,
  seen_at timestamptz not null,
  primary key (person, organisation, topic)
);
comment on table discussion.look is
  'When somebody last had a topic before their eyes, for one of their organisations: what others said since then is new to them.';
create index look_topic_idx on discussion.look (topic);

alter table discussion.look enable row level security;
alter table discussion.look force row level security;
create policy look_of_the_person on discussion.look
  using (person = (select platform.person()) and organisation = (select platform.organisation()));
grant select, insert on discussion.look to jointly_app;
grant update (seen_at) on discussion.look to jointly_app;

call platform.rule('discussion.look', 'what_was_seen_stays_seen', 'update', $$ new.seen_at < old.seen_at $$);

create index look_organisation_idx on discussion.look (organisation);
grant select, delete on discussion.look to jointly_definer;

create or replace function discussion.forget(the_organisation uuid) returns bigint
  language plpgsql security definer set search_path = ''
  as $$
declare
  gone bigint;
begin
  if not access.leaves_now(the_organisation) then
    raise exception 'organisation % does not leave now', the_organisation
      using errcode = 'check_violation', schema = 'discussion', table = 'topic', constraint = 'it_does_not_leave_now';
  end if;
  delete from discussion.look where organisation = the_organisation;
  delete from discussion.comment c using discussion.topic t
  where t.id = c.topic and ((t.organisation = the_organisation and t.audience = 'organisation')
    or t.programme in (select programme.alone(the_organisation)));
  delete from discussion.topic t
  where (t.organisation = the_organisation and t.audience = 'organisation')
    or t.programme in (select programme.alone(the_organisation));
  get diagnostics gone = row_count;
  return gone;
end;
$$;
