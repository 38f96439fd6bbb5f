alter table notification.letter add column reply_to text;
comment on column notification.letter.reply_to is 'Where it can be answered by mail; absent where it cannot.';
create policy letter_seen_when_it_is_answered on notification.letter for select
  using ((select platform.duty()) = 'intake');

create table notification.incoming (
  id uuid primary key,
  state text not null default 'taken'
    constraint state_of_an_incoming_mail_must_be_known
      check (state in ('taken', 'commented', 'refused', 'machine', 'returned', 'unknown', 'unproven', 'stranger', 'failed')),
  attempts integer not null default 1,
  claimed_until timestamptz not null,
  taken_at timestamptz not null,
  settled_at timestamptz,
  letter uuid,
  person uuid,
  organisation uuid,
  reason text
    constraint reason_of_an_incoming_mail_must_be_short check (length(reason) <= 200),
  answer text
    constraint answer_to_an_incoming_mail_must_be_short check (length(answer) <= 1000),
  answered_at timestamptz,
  sender text
    constraint sender_of_an_incoming_mail_must_be_short check (length(sender) <= 320),
  subject text
    constraint subject_of_an_incoming_mail_must_be_short check (length(subject) <= 200),
  excerpt text
    constraint excerpt_of_an_incoming_mail_must_be_short check (length(excerpt) <= 2000),
  constraint settled_mail_is_not_only_taken check ((settled_at is null) = (state = 'taken')),
  constraint only_a_refused_mail_is_answered check (answered_at is null or state = 'refused')
);
comment on table notification.incoming is
  'A mail that came to the mailbox of answers: which node has it for how long, and what became of it. What nobody is told of keeps a little of what it said, for an operator.';
comment on column notification.incoming.id is 'Of its place in the mailbox.';
comment on column notification.incoming.reason is 'Why nothing came of it, as a key of a sentence or in words for an operator.';
comment on column notification.incoming.answer is 'The sentence that whoever sent it is told, in their language.';
comment on column notification.incoming.answered_at is 'When they were told, if they were: once an hour.';
create index incoming_of_person_idx on notification.incoming (person, settled_at) where person is not null;
create index incoming_old_idx on notification.incoming (taken_at);
create index incoming_organisation_idx on notification.incoming (organisation);

alter table notification.incoming enable row level security;
alter table notification.incoming force row level security;
create policy incoming_kept_by_the_intake on notification.incoming
  using ((select platform.duty()) = 'intake');
grant select, insert, delete on notification.incoming to jointly_app;
grant update (state, attempts, claimed_until, settled_at, letter, person, organisation, reason, answer, answered_at, sender,
  subject, excerpt) on notification.incoming to jointly_app;

create table notification.bounce (
  letter uuid not null,
  status text not null
    constraint status_of_a_bounce_must_be_one check (status ~ '^[45]\.\d{1,3}\.\d{1,3}$'),
  person uuid not null,
  address text not null,
  at timestamptz not null,
  primary key (letter, status)
);
comment on table notification.bounce is 'That a letter came back from an address, and why (RFC 3463).';
create index bounce_of_person_idx on notification.bounce (person, address, at);
create index bounce_old_idx on notification.bounce (at);

alter table notification.bounce enable row level security;
alter table notification.bounce force row level security;
create policy bounce_kept_by_the_intake on notification.bounce
  using ((select platform.duty()) = 'intake');
create policy bounce_seen_by_the_person on notification.bounce for select
  using (person = (select platform.person()));
create policy bounce_forgotten_by_the_person on notification.bounce for delete
  using (person = (select platform.person()));
grant select, insert, delete on notification.bounce to jointly_app;

create table notification.block (
  person uuid not null,
  address text not null
    constraint blocked_address_is_in_small_letters check (address = lower(address)),
  status text not null,
  since timestamptz not null,
  primary key (person, address)
);
comment on table notification.block is
  'An address to which no letters of notices go any more, since they came back. Letters about access and safety go there on.';

alter table notification.block enable row level security;
alter table notification.block force row level security;
create policy block_begun_by_the_intake on notification.block
  using ((select platform.duty()) = 'intake');
create policy block_heeded_by_the_letters on notification.block for select
  using ((select platform.duty()) = 'notification');
create policy block_ended_by_another_address on notification.block for delete
  using ((select platform.duty()) = 'notification');
create policy block_seen_by_the_person on notification.block for select
  using (person = (select platform.person()));
create policy block_lifted_by_the_person on notification.block for delete
  using (person = (select platform.person()));
grant select, insert, delete on notification.block to jointly_app;

create or replace function notification.forget(the_organisation uuid) returns bigint
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
  delete from notification.incoming where organisation = the_organisation;
  delete from notification.follow where organisation = the_organisation
    or programme in (select programme.alone(the_organisation));
  delete from notification.notice where organisation = the_organisation
    or programme in (select programme.alone(the_organisation));
  get diagnostics gone = row_count;
  return gone;
end;
$$;
grant select, delete on notification.incoming to jointly_definer;
