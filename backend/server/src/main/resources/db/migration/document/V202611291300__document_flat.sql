alter table document.document
  add column schema smallint not null default 1
    constraint schema_must_be_known check (schema in (1, 2));
comment on column document.document.schema is
  'Which kind of text it is: 1 the nested form, which is carried over when it is opened or before, 2 the flat form.';

create index document_nested_idx on document.document (id) where schema < 2;

call platform.rule('document.document', 'a_kind_of_text_never_falls', 'update', $$ new.schema < old.schema $$);
call platform.rule('document.document', 'a_text_is_carried_over_by_who_keeps_the_log', 'update', $$
  new.schema <> old.schema and platform.duty() <> 'documents' $$);

-- Carrying a document over is nobody's edit: the platform itself signs it.
create policy edit_written_to_carry_a_text_over on document.edit for insert
  with check ((select platform.duty()) = 'documents' and organisation = platform.itself() and person = platform.itself());
grant update (schema) on document.document to jointly_app;

-- A section is known by its heading, however that is called: its title is kept for one that is deleted and brought back.
alter table document.penholder
  add column id uuid not null default gen_random_uuid(),
  add column heading text
    constraint heading_must_be_short check (length(heading) between 1 and 40),
  drop constraint penholder_pkey,
  add primary key (id),
  add constraint one_penholder_a_heading unique (document, heading);
comment on table document.penholder is
  'Which organisation writes a section first; null once it was taken back. section is its title when it was last looked at.';
comment on column document.penholder.heading is
  'Which heading begins the section: the client and clock of its first unit; null where the text was never seen in the flat form.';

create policy penholder_seen_to_follow_headings on document.penholder for select
  using ((select platform.duty()) = 'documents');
create policy penholder_moved_to_follow_headings on document.penholder for update
  using ((select platform.duty()) = 'documents');
grant update (section, heading) on document.penholder to jointly_app;
