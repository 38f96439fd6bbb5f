create schema discussion;
grant usage on schema discussion to jointly_app;

create table discussion.topic (
  id uuid primary key,
  programme uuid not null constraint topic_of_programme references programme.programme,
  organisation uuid not null,
  organisation_name text not null,
  raised_by uuid not null,
  raised_by_name text not null,
  raised_at timestamptz not null,
  audience text not null
    constraint audience_must_be_known check (audience in ('organisation', 'drafters', 'programme')),
  title text not null
    constraint title_must_say_something check (length(trim(title)) between 1 and 200),
  asked uuid,
  answer_by date,
  resolved_by uuid,
  resolved_by_name text,
  resolving_organisation uuid,
  resolving_organisation_name text,
  resolved_at timestamptz,
  comments integer not null default 0,
  last_activity timestamptz not null,
  version integer not null default 0
);
comment on table discussion.topic is 'Something raised on a programme, open until resolved.';

create index topic_programme_idx on discussion.topic (programme, last_activity desc, id desc);
create index topic_asked_idx on discussion.topic (asked, answer_by) where resolved_at is null;

alter table discussion.topic enable row level security;
alter table discussion.topic force row level security;
create policy topic_seen_by_its_audience on discussion.topic for select
  using ((audience <> 'organisation' or organisation = (select platform.organisation()))
    and exists (select 1 from programme.hears h
      where h.programme = topic.programme and topic.audience = any (h.audiences) offset 0));
create policy topic_raised_for_the_own_organisation on discussion.topic for insert
  with check (organisation = (select platform.organisation())
    and exists (select 1 from programme.hears h
      where h.programme = topic.programme and topic.audience = any (h.audiences) offset 0));
create policy topic_moved_on_by_its_audience on discussion.topic for update
  using ((audience <> 'organisation' or organisation = (select platform.organisation()))
    and exists (select 1 from programme.hears h
      where h.programme = topic.programme and topic.audience = any (h.audiences) offset 0));
grant select, insert on discussion.topic to jointly_app;
grant update (resolved_by, resolved_by_name, resolving_organisation, resolving_organisation_name, resolved_at,
  comments, last_activity, version) on discussion.topic to jointly_app;

create table discussion.comment (
  id uuid primary key,
  topic uuid not null constraint comment_of_topic references discussion.topic,
  programme uuid not null,
  audience text not null
    constraint audience_must_be_known check (audience in ('organisation', 'drafters', 'programme')),
  organisation uuid not null,
  organisation_name text not null,
  author uuid not null,
  author_name text not null,
  written_at timestamptz not null,
  text text not null
    constraint comment_must_say_something check (length(trim(text)) between 1 and 10000)
);
comment on table discussion.comment is
  'What somebody said in a topic. Carries the topic''s programme and audience so that its policy needs no join.';

create index comment_topic_idx on discussion.comment (topic, written_at, id);
create index comment_programme_idx on discussion.comment (programme, written_at desc);

alter table discussion.comment enable row level security;
alter table discussion.comment force row level security;
create policy comment_seen_by_its_audience on discussion.comment for select
  using ((audience <> 'organisation' or organisation = (select platform.organisation()))
    and exists (select 1 from programme.hears h
      where h.programme = comment.programme and comment.audience = any (h.audiences) offset 0));
create policy comment_written_for_the_own_organisation on discussion.comment for insert
  with check (organisation = (select platform.organisation())
    and exists (select 1 from discussion.topic t
      where t.id = comment.topic and t.programme = comment.programme and t.audience = comment.audience));
grant select, insert on discussion.comment to jointly_app;
