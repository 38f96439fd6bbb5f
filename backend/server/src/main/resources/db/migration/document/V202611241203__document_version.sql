create table document.version (
  id uuid primary key,
  document uuid not null,
  programme uuid not null,
  number integer not null,
  name text
    constraint name_must_say_something check (length(trim(name)) between 1 and 200),
  seq bigint not null,
  hash text not null
    constraint hash_must_be_sha_256 check (hash ~ '^[0-9a-f]{64}$'),
  letters integer not null,
  made_at timestamptz not null,
  made_by uuid,
  made_by_name text,
  organisation uuid,
  organisation_name text,
  contributors jsonb not null,
  bytes bytea not null,
  frozen_by uuid,
  frozen_by_name text,
  freezing_organisation uuid,
  freezing_organisation_name text,
  frozen_at timestamptz,
  unique (document, number),
  constraint version_of_document foreign key (document, programme) references document.document (id, programme)
);
comment on table document.version is
  'A state of a document that is kept: all edits up to seq as one Yjs update. Without a person it was kept by the platform.';

alter table document.version enable row level security;
alter table document.version force row level security;
create policy version_seen_by_those_who_take_part on document.version for select
  using (exists (select 1 from programme.mine m where m.programme = version.programme offset 0));
create policy version_named_by_drafters on document.version for insert
  with check (organisation = (select platform.organisation()) and exists (select 1 from programme.mine m
    where m.programme = version.programme and m.capacity in ('lead', 'participating') offset 0));
create policy version_frozen_by_drafters on document.version for update
  using (frozen_at is null and exists (select 1 from programme.mine m
    where m.programme = version.programme and m.capacity in ('lead', 'participating') offset 0))
  with check (frozen_at is not null and freezing_organisation = (select platform.organisation()));
create policy version_seen_to_keep_the_log on document.version for select
  using ((select platform.duty()) = 'documents');
create policy version_kept_by_the_platform on document.version for insert
  with check ((select platform.duty()) = 'documents' and made_by is null and organisation is null);
grant select, insert on document.version to jointly_app;
grant update (frozen_by, frozen_by_name, freezing_organisation, freezing_organisation_name, frozen_at)
  on document.version to jointly_app;
