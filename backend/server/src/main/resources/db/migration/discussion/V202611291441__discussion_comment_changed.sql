create table discussion.comment_change (
  id uuid primary key,
  comment uuid not null constraint change_of_comment references discussion.comment on delete cascade,
  programme uuid not null,
  audience text not null
    constraint audience_must_be_known check (audience in ('organisation', 'drafters', 'programme')),
  organisation uuid not null,
  author uuid not null,
  changed_at timestamptz not null,
  text text
    constraint change_must_say_something check (length(trim(text)) between 1 and 10000)
);
comment on table discussion.comment_change is
  'What the author of a comment said in its place later; without words, that it was taken back. A comment itself is never rewritten.';

create index comment_change_idx on discussion.comment_change (comment, changed_at desc, id desc);

alter table discussion.comment_change enable row level security;
alter table discussion.comment_change force row level security;
create policy comment_change_seen_by_its_audience on discussion.comment_change for select
  using ((audience <> 'organisation' or organisation = (select platform.organisation()))
    and exists (select 1 from programme.hears h
      where h.programme = comment_change.programme and comment_change.audience = any (h.audiences) offset 0));
create policy comment_changed_by_its_author on discussion.comment_change for insert
  with check (author = (select platform.person()) and organisation = (select platform.organisation())
    and exists (select 1 from discussion.comment c
      where c.id = comment_change.comment and c.programme = comment_change.programme
        and c.audience = comment_change.audience and c.author = comment_change.author
        and c.organisation = comment_change.organisation));
grant select, insert on discussion.comment_change to jointly_app;

create view discussion.comment_now with (security_invoker = true, security_barrier = true) as
  select c.id, c.topic, c.programme, c.audience, c.organisation, c.organisation_name, c.author, c.author_name, c.written_at,
    case when l.id is null then c.text else coalesce(l.text, '') end as text,
    case when l.text is not null then l.changed_at end as changed_at,
    case when l.text is null then l.changed_at end as withdrawn_at
  from discussion.comment c
  left join lateral (
    select id, text, changed_at from discussion.comment_change where comment = c.id
    order by changed_at desc, id desc limit 1
  ) l on true;
comment on view discussion.comment_now is 'Comments as they stand now: with what their authors said in their place last.';
grant select on discussion.comment_now to jointly_app;
