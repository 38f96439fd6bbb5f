create table notification.disclosure (
  organisation uuid primary key,
  level text not null
    constraint level_of_disclosure_must_be_known check (level in ('kinds', 'titles')),
  chosen_by uuid not null,
  chosen_by_name text not null,
  chosen_at timestamptz not null
);
comment on table notification.disclosure is
  'How much mails of notices and calendars of deadlines tell of an organisation''s work, where it chose; else titles and names.';

alter table notification.disclosure enable row level security;
alter table notification.disclosure force row level security;
create policy disclosure_seen_in_the_organisation on notification.disclosure for select
  using (organisation = (select platform.organisation()) or (select platform.duty()) = 'notification');
create policy disclosure_chosen_by_administrators on notification.disclosure for insert
  with check (organisation = (select platform.organisation()) and (select platform.holds('admin')));
create policy disclosure_changed_by_administrators on notification.disclosure for update
  using (organisation = (select platform.organisation()) and (select platform.holds('admin')));
grant select, insert on notification.disclosure to jointly_app;
grant update (level, chosen_by, chosen_by_name, chosen_at) on notification.disclosure to jointly_app;
call platform.rule('notification.disclosure', 'a_disclosure_is_chosen_in_ones_own_name', 'insert or update', $$
  (new.chosen_by, new.chosen_by_name) is distinct from (platform.person(), platform.person_name()) $$);

alter table notification.letter add column disclosure text not null default 'titles'
  constraint disclosure_of_letter_must_be_known check (disclosure in ('kinds', 'titles'));
comment on column notification.letter.disclosure is 'How much it tells. It does not go out where the organisation allows less by then.';
alter table notification.letter alter column disclosure drop default;
