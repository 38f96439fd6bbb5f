create table access.invitation (
  id uuid primary key,
  organisation uuid not null,
  mail text not null
    constraint invited_mail_must_be_one_address check (mail ~ '^[^[:space:][:cntrl:],;:<>()@]+@[^[:space:][:cntrl:],;:<>()@]+$'
      and length(mail) <= 320),
  name text
    constraint invited_name_must_be_short check (length(name) between 1 and 200),
  roles text not null
    constraint invitation_names_a_role check (length(roles) between 1 and 100),
  until timestamptz,
  language text not null
    constraint invitation_language_must_be_one_of_six check (language in ('en', 'fr', 'es', 'ar', 'ru', 'zh')),
  invited_by uuid not null,
  invited_by_name text not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  letter uuid not null,
  token_hash bytea
    constraint token_hash_is_sha_256 check (octet_length(token_hash) = 32),
  sent_at timestamptz,
  state text not null
    constraint invitation_state_must_be_known check (state in ('pending', 'accepted', 'withdrawn', 'expired')),
  ended_at timestamptz,
  accepted_by uuid,
  first_name text
    constraint first_name_of_invited_must_be_short check (length(first_name) between 1 and 100),
  last_name text
    constraint last_name_of_invited_must_be_short check (length(last_name) between 1 and 100),
  means text
    constraint means_to_sign_in_must_be_known check (means in ('password', 'passkey')),
  accounts_asked integer not null default 0,
  constraint invitation_expires_after_it_was_made check (expires_at > invited_at),
  constraint invitation_that_is_over_says_when check ((state = 'pending') = (ended_at is null)),
  constraint accepted_invitation_says_by_whom check ((state = 'accepted') = (accepted_by is not null))
);
comment on table access.invitation is
  'That somebody was asked by mail to work for an organisation, with which roles. The mailed token is kept as its hash alone.';
comment on column access.invitation.letter is 'The newest letter: a link of an older one is void.';
comment on column access.invitation.first_name is 'With last_name and means: what the invited person wants for an account that is still to be made.';

create unique index address_is_invited_once_at_a_time on access.invitation (organisation, mail) where state = 'pending';
create unique index invitation_token_idx on access.invitation (token_hash) where token_hash is not null;
create index invitation_list_idx on access.invitation (organisation, (state = 'pending') desc, invited_at desc, id desc);
create index invitation_due_idx on access.invitation (expires_at) where state = 'pending';

alter table access.invitation enable row level security;
alter table access.invitation force row level security;
create policy invitation_seen_by_administrators on access.invitation for select
  using ((organisation = (select platform.organisation()) and (select platform.holds('admin')))
    or (select platform.duty()) = 'access');
create policy invitation_made_by_administrators on access.invitation for insert
  with check (organisation = (select platform.organisation()) and (select platform.holds('admin'))
    and invited_by = (select platform.person()));
create policy invitation_changed_by_administrators on access.invitation for update
  using ((organisation = (select platform.organisation()) and (select platform.holds('admin')))
    or (select platform.duty()) = 'access');
grant select, insert on access.invitation to jointly_app;
grant update (expires_at, letter, token_hash, sent_at, state, ended_at, accepted_by, first_name, last_name, means,
  accounts_asked) on access.invitation to jointly_app;

call platform.rule('access.invitation', 'an_invitation_that_is_over_stays_over', 'update', $$
  old.state <> 'pending' and new.* is distinct from old.* $$);
call platform.rule('access.invitation', 'an_invitation_is_made_by_who_acts', 'insert', $$
  (new.invited_by, new.invited_by_name) is distinct from (platform.person(), platform.person_name()) $$);
call platform.rule('access.invitation', 'an_invitation_is_accepted_by_who_acts', 'update', $$
  new.accepted_by is not null and old.accepted_by is null and new.accepted_by is distinct from platform.person() $$);

create table access.invitation_letter (
  id uuid primary key,
  organisation uuid not null,
  invitation uuid not null
    constraint letter_is_of_an_invitation references access.invitation,
  mail text not null,
  asked_by uuid not null,
  asked_at timestamptz not null
);
comment on table access.invitation_letter is
  'Letters that administrators had sent: what limits how many one person, one organisation and one address get in a day.';

create index invitation_letter_invitation_idx on access.invitation_letter (invitation);
create index invitation_letter_organisation_idx on access.invitation_letter (organisation, asked_at);
create index invitation_letter_mail_idx on access.invitation_letter (mail, asked_at);

alter table access.invitation_letter enable row level security;
alter table access.invitation_letter force row level security;
create policy invitation_letter_seen_by_administrators on access.invitation_letter for select
  using (organisation = (select platform.organisation()) and (select platform.holds('admin')));
create policy invitation_letter_asked_for_by_administrators on access.invitation_letter for insert
  with check (organisation = (select platform.organisation()) and (select platform.holds('admin'))
    and asked_by = (select platform.person()));
grant select, insert on access.invitation_letter to jointly_app;

create function access.letters_to(address text, since timestamptz) returns bigint
  language sql stable security definer set search_path = ''
  begin atomic
    select count(*) from access.invitation_letter l where l.mail = address and l.asked_at > since;
  end;
comment on function access.letters_to is
  'How many letters all organisations together had sent to one address.';
grant select on access.invitation_letter to jointly_definer;
grant create on schema access to jointly_definer;
alter function access.letters_to owner to jointly_definer;
revoke create on schema access from jointly_definer;
revoke all on function access.letters_to from public;
grant execute on function access.letters_to to jointly_app;
