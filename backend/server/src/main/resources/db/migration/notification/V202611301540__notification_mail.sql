create table notification.mail_choice (
  person uuid not null,
  kind text not null
    constraint mailed_kind_must_be_a_word check (kind ~ '^[a-z]+(-[a-z]+)*$' and length(kind) <= 40),
  cadence text not null
    constraint cadence_must_be_known check (cadence in ('at_once', 'daily', 'weekly', 'off')),
  primary key (person, kind)
);
comment on table notification.mail_choice is 'When somebody wants notices of a kind by mail, where they chose.';

alter table notification.mail_choice enable row level security;
alter table notification.mail_choice force row level security;
create policy mail_choice_of_the_person on notification.mail_choice
  using (person = (select platform.person()));
create policy mail_choice_kept_by_the_platform on notification.mail_choice
  using ((select platform.duty()) = 'notification');
grant select, insert on notification.mail_choice to jointly_app;
grant update (cadence) on notification.mail_choice to jointly_app;

create table notification.mail_time (
  person uuid primary key,
  hour smallint not null
    constraint hour_of_the_mail_must_be_one_of_a_day check (hour between 0 and 23),
  weekday smallint not null
    constraint weekday_of_the_mail_must_be_one_of_a_week check (weekday between 1 and 7),
  quiet_from smallint
    constraint quiet_must_begin_at_an_hour check (quiet_from between 0 and 23),
  quiet_until smallint
    constraint quiet_must_end_at_an_hour check (quiet_until between 0 and 23),
  constraint quiet_begins_and_ends check ((quiet_from is null) = (quiet_until is null) and quiet_from <> quiet_until)
);
comment on table notification.mail_time is
  'When somebody wants their mail, in hours of their own time zone: at which of the day, on which day of the week (1 is Monday), and between which none.';

alter table notification.mail_time enable row level security;
alter table notification.mail_time force row level security;
create policy mail_time_of_the_person on notification.mail_time
  using (person = (select platform.person()));
create policy mail_time_kept_by_the_platform on notification.mail_time
  using ((select platform.duty()) = 'notification');
grant select, insert on notification.mail_time to jointly_app;
grant update (hour, weekday, quiet_from, quiet_until) on notification.mail_time to jointly_app;

create table notification.turn (
  person uuid not null,
  organisation uuid not null,
  due_at timestamptz not null,
  primary key (person, organisation)
);
comment on table notification.turn is 'When it is looked next what somebody is to be mailed for one of their organisations.';
create index turn_due_idx on notification.turn (due_at);

alter table notification.turn enable row level security;
alter table notification.turn force row level security;
create policy turn_kept_by_the_platform on notification.turn
  using ((select platform.duty()) = 'notification');
create policy turn_brought_forward_by_the_person on notification.turn for update
  using (person = (select platform.person()));
create policy turn_of_the_person on notification.turn for select
  using (person = (select platform.person()));
grant select, insert, delete on notification.turn to jointly_app;
grant update (due_at) on notification.turn to jointly_app;

create table notification.letter (
  id uuid primary key,
  person uuid not null,
  organisation uuid not null,
  notices uuid[] not null,
  kinds text[] not null,
  digest_day date,
  unsubscribe bytea not null constraint a_letter_is_unsubscribed_by_its_own_secret unique,
  stop_link text not null,
  root text,
  address text not null,
  language text not null,
  subject text not null,
  text text not null,
  html text not null,
  made_at timestamptz not null,
  state text not null default 'waiting'
    constraint state_of_letter_must_be_known check (state in ('waiting', 'handing', 'sent', 'refused', 'unknown', 'dropped')),
  state_at timestamptz not null
);
comment on table notification.letter is
  'A mail of notices, as it goes out. It is handed to the mail server once: what the server did with it when the answer was lost, nobody knows, and it is not sent again.';
comment on column notification.letter.digest_day is
  'Of a daily or weekly one, the day in the person''s time zone: there is one a day. Absent once it was dropped.';
comment on column notification.letter.unsubscribe is 'The hash of the secret by which its kinds are stopped; stop_link has it, as the text does.';
comment on column notification.letter.root is 'Where all it tells of is in one topic or document: what its letters are strung together by.';
create unique index one_digest_a_day on notification.letter (person, organisation, digest_day) where digest_day is not null;
create index letter_old_idx on notification.letter (made_at);
create index letter_organisation_idx on notification.letter (organisation);

alter table notification.letter enable row level security;
alter table notification.letter force row level security;
create policy letter_kept_by_the_platform on notification.letter
  using ((select platform.duty()) = 'notification');
grant select, insert, delete on notification.letter to jointly_app;
grant update (state, state_at, digest_day) on notification.letter to jointly_app;

create function notification.forget(the_organisation uuid) returns bigint
  language plpgsql security definer set search_path = ''
  as $$
declare
  gone bigint;
begin
  if not access.leaves_now(the_organisation) then
    raise exception 'organisation % does not leave now', the_organisation
      using errcode = 'check_violation', schema = 'notification', table = 'notice', constraint = 'it_does_not_leave_now';
  end if;
  delete from notification.turn where organisation = the_organisation;
  delete from notification.letter where organisation = the_organisation;
  delete from notification.follow where organisation = the_organisation
    or programme in (select programme.alone(the_organisation));
  delete from notification.notice where organisation = the_organisation
    or programme in (select programme.alone(the_organisation));
  get diagnostics gone = row_count;
  return gone;
end;
$$;
comment on function notification.forget is
  'Deletes what people of an organisation that leaves were told for it, and of programmes that it had to itself; says how many notices.';
grant create on schema notification to jointly_definer;
grant select, delete on notification.notice, notification.follow, notification.turn, notification.letter to jointly_definer;
alter function notification.forget owner to jointly_definer;
revoke all on function notification.forget from public;
grant execute on function notification.forget to jointly_app;
revoke create on schema notification from jointly_definer;
