create schema audit;
grant usage on schema audit to jointly_app;

create table audit.head (
  organisation uuid primary key,
  sequence bigint not null,
  hash text not null
);
comment on table audit.head is 'The last link of each organisation''s chain; locked while a link is added.';

alter table audit.head enable row level security;
alter table audit.head force row level security;
create policy head_of_the_own_organisation on audit.head
  using (organisation = (select platform.organisation()));
grant select, insert, update on audit.head to jointly_app;

create table audit.entry (
  organisation uuid not null,
  sequence bigint not null,
  at timestamptz not null,
  organisation_name text not null,
  person uuid not null,
  person_name text not null,
  action text not null,
  subject uuid not null,
  programme uuid,
  audience text not null
    constraint audience_must_be_known check (audience in ('organisation', 'drafters', 'programme')),
  details jsonb not null,
  hash text not null
    constraint hash_must_be_sha_256 check (hash ~ '^[0-9a-f]{64}$'),
  primary key (organisation, sequence)
);
comment on table audit.entry is
  'What was done, by whom, for which organisation: append-only, each entry sealed with the one before. Never content.';

create index entry_programme_idx on audit.entry (programme, at desc, organisation, sequence);

alter table audit.entry enable row level security;
alter table audit.entry force row level security;
create policy entry_seen_by_its_organisation_and_its_audience on audit.entry for select
  using (organisation = (select platform.organisation())
    or (audience <> 'organisation' and exists (select 1 from programme.hears h
      where h.programme = entry.programme and entry.audience = any (h.audiences) offset 0)));
create policy entry_added_for_the_own_organisation on audit.entry for insert
  with check (organisation = (select platform.organisation()));
grant select, insert on audit.entry to jointly_app;
