alter table discussion.comment
  add column mail uuid constraint a_mail_becomes_one_comment unique,
  add column mail_cut boolean,
  add column mail_attachments smallint
    constraint attachments_of_a_mail_are_counted check (mail_attachments >= 0),
  add constraint a_comment_by_mail_says_all_of_it check (num_nulls(mail, mail_cut, mail_attachments) in (0, 3));
comment on column discussion.comment.mail is 'The mail it came by; absent where it was typed here.';
comment on column discussion.comment.mail_cut is 'Whether more stood in the mail than in the comment: what it quoted, a signature.';
comment on column discussion.comment.mail_attachments is 'How many files of the mail were not taken.';

create table discussion.comment_mail (
  comment uuid primary key constraint mail_of_comment references discussion.comment on delete cascade,
  programme uuid not null,
  audience text not null
    constraint audience_must_be_known check (audience in ('organisation', 'drafters', 'programme')),
  organisation uuid not null,
  author uuid not null,
  text text not null
    constraint whole_mail_must_say_something check (length(trim(text)) between 1 and 100001)
);
comment on table discussion.comment_mail is
  'All that stood in the mail a comment came by, where the comment leaves something of it out. Seen by the comment''s audience until its author says something else in its place.';

alter table discussion.comment_mail enable row level security;
alter table discussion.comment_mail force row level security;
create policy comment_mail_seen_by_its_audience on discussion.comment_mail for select
  using ((audience <> 'organisation' or organisation = (select platform.organisation()))
    and exists (select 1 from programme.hears h
      where h.programme = comment_mail.programme and comment_mail.audience = any (h.audiences) offset 0)
    and not exists (select 1 from discussion.comment_change x where x.comment = comment_mail.comment offset 0));
create policy comment_mail_of_its_author on discussion.comment_mail for insert
  with check (author = (select platform.person()) and organisation = (select platform.organisation())
    and exists (select 1 from discussion.comment c
      where c.id = comment_mail.comment and c.mail is not null and c.programme = comment_mail.programme
        and c.audience = comment_mail.audience and c.author = comment_mail.author
        and c.organisation = comment_mail.organisation));
grant select, insert on discussion.comment_mail to jointly_app;

create or replace view discussion.comment_now with (security_invoker = true, security_barrier = true) as
  select c.id, c.topic, c.programme, c.audience, c.organisation, c.organisation_name, c.author, c.author_name, c.written_at,
    case when l.id is null then c.text else coalesce(l.text, '') end as text,
    case when l.text is not null then l.changed_at end as changed_at,
    case when l.text is null then l.changed_at end as withdrawn_at,
    case when c.mail is not null then c.mail_cut and l.id is null end as mail_cut,
    c.mail_attachments
  from discussion.comment c
  left join lateral (
    select id, text, changed_at from discussion.comment_change where comment = c.id
    order by changed_at desc, id desc limit 1
  ) l on true;
