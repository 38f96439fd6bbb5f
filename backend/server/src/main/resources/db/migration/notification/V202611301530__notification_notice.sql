create schema notification;
grant usage on schema notification to jointly_app, jointly_definer;

create table notification.notice (
  id uuid primary key,
  event uuid not null,
  person uuid not null,
  organisation uuid not null,
  kind text not null
    constraint notice_kind_must_be_a_word check (kind ~ '^[a-z]+(-[a-z]+)*$' and length(kind) <= 40),
  subject uuid not null,
  thread uuid not null,
  programme uuid constraint notice_of_programme references programme.programme,
  audience text
    constraint audience_of_notice_must_be_known check (audience in ('organisation', 'drafters', 'programme')),
  of_organisation uuid not null,
  detail text
    constraint detail_of_notice_must_be_short check (length(detail) <= 100),
  at timestamptz not null,
  read_at timestamptz,
  mailed_at timestamptz,
  constraint somebody_is_told_of_an_event_once unique (event, person, organisation),
  constraint what_an_audience_hears_is_in_a_programme check (audience is null or programme is not null)
);
comment on table notification.notice is
  'That somebody is told of something that happened, for one of their organisations. Holds no word of it: what it says is read where it stands, as who is told sees it then.';
comment on column notification.notice.event is 'The message of the outbox that told of it.';
comment on column notification.notice.thread is 'What can be followed or muted by itself: a topic, a document; else the subject.';
comment on column notification.notice.audience is
  'Who may know of it. Absent where it is for this person or organisation by name, as an invitation is.';
comment on column notification.notice.mailed_at is 'When it went out by mail, or it was decided that it does not.';

create index notice_newest_idx on notification.notice (person, organisation, at desc, id desc);
create index notice_unread_idx on notification.notice (person, organisation, at desc, id desc) where read_at is null;
create index notice_unmailed_idx on notification.notice (person, organisation, at) where read_at is null and mailed_at is null;
create index notice_subject_idx on notification.notice (subject);
create index notice_programme_idx on notification.notice (programme);
create index notice_old_idx on notification.notice (at);

alter table notification.notice enable row level security;
alter table notification.notice force row level security;
create policy notice_seen_by_whom_it_tells on notification.notice for select
  using (person = (select platform.person()) and organisation = (select platform.organisation())
    and (audience is null or ((audience <> 'organisation' or of_organisation = organisation)
      and exists (select 1 from programme.hears h
        where h.programme = notice.programme and notice.audience = any (h.audiences) offset 0))));
create policy notice_read_by_whom_it_tells on notification.notice for update
  using (person = (select platform.person()) and organisation = (select platform.organisation()));
create policy notice_kept_by_the_platform on notification.notice for all
  using ((select platform.duty()) = 'notification') with check ((select platform.duty()) = 'notification');
grant select, insert, delete on notification.notice to jointly_app;
grant update (read_at, mailed_at) on notification.notice to jointly_app;

create table notification.follow (
  person uuid not null,
  organisation uuid not null,
  subject uuid not null,
  programme uuid not null constraint follow_in_programme references programme.programme,
  muted boolean not null default false,
  chosen boolean not null default false,
  since timestamptz not null,
  primary key (person, organisation, subject)
);
comment on table notification.follow is
  'What somebody hears of for one of their organisations, or wants to hear nothing of: a programme, or a topic or document in it.';
comment on column notification.follow.chosen is 'By their own choice, not since they did something there.';

create index follow_subject_idx on notification.follow (subject, organisation);
create index follow_programme_idx on notification.follow (programme);

alter table notification.follow enable row level security;
alter table notification.follow force row level security;
create policy follow_of_the_person on notification.follow
  using (person = (select platform.person()) and organisation = (select platform.organisation()))
  with check (person = (select platform.person()) and organisation = (select platform.organisation())
    and exists (select 1 from programme.hears h where h.programme = follow.programme offset 0));
create policy follow_kept_by_the_platform on notification.follow
  using ((select platform.duty()) = 'notification') with check ((select platform.duty()) = 'notification');
grant select, insert, delete on notification.follow to jointly_app;
grant update (muted, chosen, since) on notification.follow to jointly_app;
