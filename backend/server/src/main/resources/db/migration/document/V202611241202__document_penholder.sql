create table document.penholder (
  document uuid not null,
  section text not null
    constraint section_must_have_a_title check (length(trim(section)) between 1 and 500),
  programme uuid not null,
  holder uuid,
  primary key (document, section),
  constraint penholder_of_document foreign key (document, programme) references document.document (id, programme)
);
comment on table document.penholder is
  'Which organisation writes a section first, by the heading of the section; null once it was taken back.';

alter table document.penholder enable row level security;
alter table document.penholder force row level security;
create policy penholder_seen_by_those_who_take_part on document.penholder for select
  using (exists (select 1 from programme.mine m where m.programme = penholder.programme offset 0));
create policy penholder_named_by_drafters on document.penholder for insert
  with check (exists (select 1 from programme.mine m
    where m.programme = penholder.programme and m.capacity in ('lead', 'participating') offset 0));
create policy penholder_changed_by_drafters on document.penholder for update
  using (exists (select 1 from programme.mine m
    where m.programme = penholder.programme and m.capacity in ('lead', 'participating') offset 0));
grant select, insert on document.penholder to jointly_app;
grant update (holder) on document.penholder to jointly_app;
