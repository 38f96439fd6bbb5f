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
