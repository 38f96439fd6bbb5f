create table consultation.guest (
  id uuid primary key,
  call uuid not null constraint guest_of_call references consultation.call,
  programme uuid not null,
  name text not null
    constraint name_of_guest_must_say_something check (length(trim(name)) between 1 and 200),
  kind text not null
    constraint kind_of_guest_must_be_known check (kind in
      ('un_agency', 'intergovernmental', 'government', 'civil_society', 'academia', 'private_sector')),
  mail text
    constraint mail_of_guest_must_be_an_address check (mail ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(mail) <= 254),
  contact text
    constraint contact_of_guest_must_be_short check (length(trim(contact)) between 1 and 100),
  language text not null
    constraint language_of_guest_must_be_known check (language in ('en', 'fr', 'es', 'ar', 'ru', 'zh')),
  invited_by uuid not null,
  invited_by_name text not null,
  inviting_organisation uuid not null,
  inviting_organisation_name text not null,
  invited_at timestamptz not null,
  link integer not null default 1
    constraint links_must_count_from_one check (link >= 1),
  sent_at timestamptz not null,
  good_until timestamptz not null,
  revoked_at timestamptz,
  opened_at timestamptz
);
comment on table consultation.guest is
  'An organisation that is not on the platform and is asked in one call by a link. Its id stands for the organisation in what it says.';
comment on column consultation.guest.mail is 'Where the link goes; forgotten a month after the link ended, with the contact.';
comment on column consultation.guest.link is 'Which link is good: those with a lower number were replaced.';
comment on column consultation.guest.opened_at is 'When the link was last used, to the hour.';
create index guest_call_idx on consultation.guest (call, invited_at, id);
create index guest_inviting_idx on consultation.guest (inviting_organisation, sent_at);
create index guest_to_be_forgotten_idx on consultation.guest (good_until) where mail is not null;
create unique index an_address_is_invited_once on consultation.guest (call, mail) where revoked_at is null and mail is not null;

alter table consultation.guest enable row level security;
alter table consultation.guest force row level security;
create policy guest_seen_by_those_that_draft on consultation.guest for select
  using (exists (select 1 from programme.hears h
    where h.programme = guest.programme and 'drafters' = any (h.audiences) offset 0));
create policy guest_seen_by_itself on consultation.guest for select
  using (id = (select platform.organisation()));
create policy guest_let_in_by_its_link on consultation.guest for select
  using ((select platform.duty()) = 'consultation');
create policy guest_invited_by_those_that_draft on consultation.guest for insert
  with check (inviting_organisation = (select platform.organisation()) and exists (select 1 from programme.hears h
      where h.programme = guest.programme and 'drafters' = any (h.audiences) offset 0)
    and exists (select 1 from consultation.call c where c.id = guest.call and c.programme = guest.programme offset 0));
create policy guest_sent_anew_by_those_that_draft on consultation.guest for update
  using (exists (select 1 from programme.hears h
    where h.programme = guest.programme and 'drafters' = any (h.audiences) offset 0));
create policy guest_noted_and_forgotten_by_the_clock on consultation.guest for update
  using ((select platform.duty()) = 'consultation');
grant select, insert on consultation.guest to jointly_app;
grant update (link, sent_at, good_until, revoked_at, opened_at, mail, contact) on consultation.guest to jointly_app;
grant select, delete on consultation.guest to jointly_definer;

call platform.rule('consultation.guest', 'a_guest_is_invited_in_ones_own_name', 'insert', $$
  (new.invited_by, new.invited_by_name, new.inviting_organisation, new.inviting_organisation_name) is distinct from
      (platform.person(), platform.person_name(), platform.organisation(), platform.organisation_name())
    or num_nonnulls(new.revoked_at, new.opened_at) > 0 or new.link <> 1 $$);
call platform.rule('consultation.guest', 'a_link_that_was_replaced_stays_so', 'update', $$ new.link < old.link $$);
call platform.rule('consultation.guest', 'what_was_noted_of_a_link_never_goes_back', 'update', $$
  new.sent_at < old.sent_at or old.opened_at is not null and (new.opened_at is null or new.opened_at < old.opened_at) $$);
call platform.rule('consultation.guest', 'a_link_is_never_good_for_less', 'update', $$ new.good_until < old.good_until $$);
call platform.rule('consultation.guest', 'what_was_taken_back_comes_back_under_a_new_link', 'update', $$
  old.revoked_at is not null and new.revoked_at is null and new.link = old.link $$);
call platform.rule('consultation.guest', 'an_address_is_forgotten_never_changed', 'update', $$
  new.mail is distinct from old.mail and new.mail is not null or new.contact is distinct from old.contact and new.contact is not null $$);

create or replace function consultation.forget(the_organisation uuid) returns bigint
  language plpgsql security definer set search_path = ''
  as $$
declare
  gone bigint;
  unanswered uuid[];
begin
  if not access.leaves_now(the_organisation) then
    raise exception 'organisation % does not leave now', the_organisation
      using errcode = 'check_violation', schema = 'consultation', table = 'remark', constraint = 'it_does_not_leave_now';
  end if;
  delete from consultation.remark where organisation = the_organisation;
  get diagnostics gone = row_count;
  -- A call in which others said something stays, and its programme with it; one that nobody answered goes.
  select array_agg(c.id) into unanswered from consultation.call c
  where c.programme in (select programme.alone(the_organisation))
    and not exists (select 1 from consultation.submission s where s.call = c.id);
  delete from consultation.remark where call = any (unanswered);
  delete from consultation.guest where call = any (unanswered);
  delete from consultation.party where call = any (unanswered);
  delete from consultation.passage where call = any (unanswered);
  delete from consultation.call where id = any (unanswered);
  return gone;
end;
$$;
