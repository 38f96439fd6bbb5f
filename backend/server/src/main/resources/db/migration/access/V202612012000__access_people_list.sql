alter table access.member add column mail text
  constraint member_mail_must_be_short check (length(mail) <= 320);
alter table access.member add column enabled boolean not null default true;
alter table access.member add column sort_key text generated always as (lower(name) || ' ' || person) stored;
alter table access.member add constraint who_left_keeps_no_mail check (ended_at is null or mail is null);
grant update (mail, enabled) on access.member to jointly_app;
comment on table access.member is
  'Who belongs to an organisation, as it was decided here or found in Keycloak last: what lists of people show, what Keycloak must be told and was told.';
comment on column access.member.mail is 'As Keycloak said last, like enabled; gone when the membership ends.';
comment on column access.member.sort_key is 'By what a list of people is sorted, and where it goes on.';

create index member_listed_idx on access.member (organisation, sort_key) where ended_at is null;

create table access.comparison (
  organisation uuid primary key,
  asked_at timestamptz not null
);
comment on table access.comparison is
  'When Keycloak was asked about all of an organisation''s people for the newest comparison with what is written of them.';

alter table access.comparison enable row level security;
alter table access.comparison force row level security;
create policy comparison_seen_in_the_organisation on access.comparison for select
  using (organisation = (select platform.organisation()) or (select platform.duty()) = 'access');
create policy comparison_noted_by_the_duty on access.comparison for insert
  with check ((select platform.duty()) = 'access');
create policy comparison_noted_anew_by_the_duty on access.comparison for update
  using ((select platform.duty()) = 'access');
grant select, insert on access.comparison to jointly_app;
grant update (asked_at) on access.comparison to jointly_app;

call platform.rule('access.comparison', 'an_older_comparison_hides_no_newer_one', 'update', $$
  new.asked_at < old.asked_at $$);
