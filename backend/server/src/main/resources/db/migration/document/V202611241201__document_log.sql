create schema document;
grant usage on schema document to jointly_app;

create table document.document (
  id uuid primary key,
  programme uuid not null constraint document_of_programme references programme.programme,
  title text not null
    constraint title_must_say_something check (length(trim(title)) between 1 and 200),
  main boolean not null,
  begun_by uuid not null,
  begun_by_name text not null,
  organisation uuid not null,
  organisation_name text not null,
  begun_at timestamptz not null,
  epoch uuid not null,
  last_seq bigint not null default 0,
  edited_at timestamptz,
  version integer not null default 0,
  unique (id, programme)
);
comment on table document.document is
  'A text of a programme. epoch names its life: a copy kept by a browser from another life must not be merged into it.';

create index document_programme_idx on document.document (programme, begun_at, id);
create unique index document_main_idx on document.document (programme) where main;

alter table document.document enable row level security;
alter table document.document force row level security;
create policy document_seen_by_those_who_take_part on document.document for select
  using (exists (select 1 from programme.mine m where m.programme = document.programme offset 0));
create policy document_begun_by_drafters on document.document for insert
  with check (organisation = (select platform.organisation()) and exists (select 1 from programme.mine m
    where m.programme = document.programme and m.capacity in ('lead', 'participating') offset 0));
create policy document_named_by_drafters on document.document for update
  using (exists (select 1 from programme.mine m
    where m.programme = document.programme and m.capacity in ('lead', 'participating') offset 0));
create policy document_seen_to_keep_its_log on document.document for select
  using ((select platform.duty()) = 'documents');
create policy document_counted_to_keep_its_log on document.document for update
  using ((select platform.duty()) = 'documents');
grant select, insert on document.document to jointly_app;
grant update (title, version, last_seq, edited_at) on document.document to jointly_app;

create table document.edit (
  document uuid not null,
  seq bigint not null,
  programme uuid not null,
  person uuid not null,
  person_name text not null,
  organisation uuid not null,
  organisation_name text not null,
  at timestamptz not null,
  bytes bytea not null,
  primary key (document, seq),
  constraint edit_of_document foreign key (document, programme) references document.document (id, programme)
);
comment on table document.edit is
  'What was written into a document, in the order of its own counter: one Yjs update a row, and who sent it.';

alter table document.edit enable row level security;
alter table document.edit force row level security;
create policy edit_seen_by_those_who_take_part on document.edit for select
  using (exists (select 1 from programme.mine m where m.programme = edit.programme offset 0));
create policy edit_written_by_drafters on document.edit for insert
  with check (organisation = (select platform.organisation()) and exists (select 1 from programme.mine m
    where m.programme = edit.programme and m.capacity in ('lead', 'participating') offset 0));
create policy edit_seen_to_keep_the_log on document.edit for select
  using ((select platform.duty()) = 'documents');
create policy edit_logged_for_those_who_draft_now on document.edit for insert
  with check ((select platform.duty()) = 'documents' and exists (select 1 from programme.participation p
    where p.programme = edit.programme and p.organisation = edit.organisation
      and p.capacity in ('lead', 'participating') and p.begun_at <= statement_timestamp()
      and (p.ended_at is null or p.ended_at > statement_timestamp()) offset 0));
grant select, insert on document.edit to jointly_app;

create table document.client (
  document uuid not null,
  client bigint not null,
  programme uuid not null,
  person uuid not null,
  organisation uuid not null,
  primary key (document, client),
  constraint client_of_document foreign key (document, programme) references document.document (id, programme)
);
comment on table document.client is
  'Whose writing a Yjs client number is: once somebody wrote under it, nobody else can.';

alter table document.client enable row level security;
alter table document.client force row level security;
create policy client_seen_to_keep_the_log on document.client for select
  using ((select platform.duty()) = 'documents');
create policy client_bound_to_keep_the_log on document.client for insert
  with check ((select platform.duty()) = 'documents');
create policy client_bound_by_drafters on document.client for insert
  with check (organisation = (select platform.organisation()) and exists (select 1 from programme.mine m
    where m.programme = client.programme and m.capacity in ('lead', 'participating') offset 0));
grant select, insert on document.client to jointly_app;

create table document.snapshot (
  document uuid not null,
  seq bigint not null,
  programme uuid not null,
  taken_at timestamptz not null,
  hash bytea not null,
  bytes bytea not null,
  primary key (document, seq),
  constraint snapshot_of_document foreign key (document, programme) references document.document (id, programme)
);
comment on table document.snapshot is
  'All edits up to seq as one update, so that a document opens fast; the hash is SHA-256 of the bytes.';

alter table document.snapshot enable row level security;
alter table document.snapshot force row level security;
create policy snapshot_seen_to_keep_the_log on document.snapshot for select
  using ((select platform.duty()) = 'documents');
create policy snapshot_taken_to_keep_the_log on document.snapshot for insert
  with check ((select platform.duty()) = 'documents');
create policy snapshot_replaced_to_keep_the_log on document.snapshot for delete
  using ((select platform.duty()) = 'documents');
grant select, insert, delete on document.snapshot to jointly_app;
