create table access.archive (
  id uuid primary key,
  organisation uuid not null,
  asked_by uuid not null,
  asked_by_name text not null
    constraint name_of_who_asks_for_an_archive_must_be_short check (length(asked_by_name) <= 400),
  asked_at timestamptz not null,
  state text not null
    constraint archive_state_must_be_known check (state in ('waiting', 'ready', 'failed', 'gone')),
  attempt integer not null default 0,
  due_at timestamptz not null,
  made_at timestamptz,
  expires_at timestamptz,
  bytes bigint,
  pieces integer,
  files integer,
  table_rows bigint,
  sha256 text
    constraint archive_hash_must_be_sha_256 check (sha256 ~ '^[0-9a-f]{64}$'),
  failure text
    constraint failure_of_an_archive_must_be_known check (failure in ('too_large', 'broken')),
  constraint made_archive_says_what_it_holds
    check (num_nulls(made_at, expires_at, bytes, pieces, files, table_rows, sha256) in (0, 7)),
  constraint ready_archive_was_made check (state not in ('ready', 'gone') or made_at is not null),
  constraint failed_archive_says_why check ((state = 'failed') = (failure is not null))
);
comment on table access.archive is
  'A file of everything an organisation has here, which one of its administrators asked for; its bytes lie in access.archive_piece until it expires.';
comment on column access.archive.attempt is 'Which making of it counts: a node that died in the middle is overtaken by the next.';
comment on column access.archive.due_at is 'When a node should make it, at the earliest.';

create unique index an_organisation_waits_for_one_archive on access.archive (organisation) where state = 'waiting';
create index archive_list_idx on access.archive (organisation, asked_at desc, id desc);
create index archive_due_idx on access.archive (due_at) where state = 'waiting';
create index archive_expiry_idx on access.archive (expires_at) where state = 'ready';

alter table access.archive enable row level security;
alter table access.archive force row level security;
create policy archive_seen_by_administrators on access.archive for select
  using ((organisation = (select platform.organisation()) and (select platform.holds('admin')))
    or (select platform.duty()) = 'access');
create policy archive_asked_for_by_administrators on access.archive for insert
  with check (organisation = (select platform.organisation()) and (select platform.holds('admin'))
    and asked_by = (select platform.person()) and state = 'waiting');
create policy archive_made_by_the_platform on access.archive for update
  using ((select platform.duty()) = 'access');
grant select, insert on access.archive to jointly_app;
grant update (state, attempt, due_at, made_at, expires_at, bytes, pieces, files, table_rows, sha256, failure)
  on access.archive to jointly_app;

call platform.rule('access.archive', 'an_archive_is_asked_for_by_who_acts', 'insert', $$
  (new.asked_by, new.asked_by_name) is distinct from (platform.person(), platform.person_name()) $$);
call platform.rule('access.archive', 'an_archive_that_is_made_stays_what_it_is', 'update', $$
  old.made_at is not null and (new.made_at, new.expires_at, new.bytes, new.pieces, new.files, new.table_rows, new.sha256, new.attempt)
    is distinct from (old.made_at, old.expires_at, old.bytes, old.pieces, old.files, old.table_rows, old.sha256, old.attempt) $$);
call platform.rule('access.archive', 'an_archive_goes_one_way', 'update', $$
  new.attempt < old.attempt or (old.state <> 'waiting' and (old.state, new.state) is distinct from ('ready', 'gone')
    and new.* is distinct from old.*) $$);

create table access.archive_download (
  id uuid primary key,
  organisation uuid not null,
  archive uuid not null
    constraint download_is_of_an_archive references access.archive,
  person uuid not null,
  person_name text not null,
  begun_at timestamptz not null,
  until timestamptz not null,
  pieces_read integer[] not null default '{}',
  finished_at timestamptz,
  constraint download_must_end_after_it_begins check (until > begun_at)
);
comment on table access.archive_download is
  'That an administrator, with a second factor, began to take an archive out; for so long its pieces are theirs to read.';
comment on column access.archive_download.finished_at is 'When every piece of it had been read.';

create index archive_download_archive_idx on access.archive_download (archive, person, until desc);

alter table access.archive_download enable row level security;
alter table access.archive_download force row level security;
create policy archive_download_seen_by_administrators on access.archive_download for select
  using ((organisation = (select platform.organisation()) and (select platform.holds('admin')))
    or (select platform.duty()) = 'access');
create policy archive_download_begun_by_administrators on access.archive_download for insert
  with check (organisation = (select platform.organisation()) and (select platform.holds('admin'))
    and person = (select platform.person())
    and exists (select 1 from access.archive a where a.id = archive_download.archive and a.state = 'ready'));
create policy archive_download_finished_by_who_began on access.archive_download for update
  using (organisation = (select platform.organisation()) and (select platform.holds('admin'))
    and person = (select platform.person()));
grant select, insert on access.archive_download to jointly_app;
grant update (pieces_read, finished_at) on access.archive_download to jointly_app;

call platform.rule('access.archive_download', 'a_download_is_begun_by_who_acts', 'insert', $$
  (new.person, new.person_name) is distinct from (platform.person(), platform.person_name())
    or new.until > new.begun_at + interval '1 day' $$);
call platform.rule('access.archive_download', 'what_was_read_of_a_download_stays_read', 'update', $$
  not old.pieces_read <@ new.pieces_read $$);
call platform.rule('access.archive_download', 'a_download_finishes_when_all_of_it_was_read', 'update', $$
  new.finished_at is not null and old.finished_at is null and cardinality(new.pieces_read) is distinct from
    (select a.pieces from access.archive a where a.id = new.archive) $$);
call platform.rule('access.archive_download', 'a_download_that_finished_stays_finished', 'update', $$
  old.finished_at is not null and new.finished_at is distinct from old.finished_at $$);

create table access.archive_piece (
  archive uuid not null
    constraint piece_is_of_an_archive references access.archive,
  attempt integer not null,
  number integer not null
    constraint pieces_must_count_from_one check (number >= 1),
  organisation uuid not null,
  bytes bytea not null
    constraint piece_of_an_archive_must_be_four_mebibytes_at_most check (octet_length(bytes) <= 4194304),
  primary key (archive, attempt, number)
);
comment on table access.archive_piece is 'The bytes of an archive, piece by piece; put together in their order they are the file.';
-- A ZIP file does not become smaller.
alter table access.archive_piece alter column bytes set storage external;

alter table access.archive_piece enable row level security;
alter table access.archive_piece force row level security;
create policy archive_piece_read_by_who_downloads on access.archive_piece for select
  using (organisation = (select platform.organisation()) and (select platform.holds('admin'))
    and exists (select 1 from access.archive_download d
      where d.archive = archive_piece.archive and d.person = (select platform.person())
        and d.until > statement_timestamp() offset 0));
create policy archive_piece_made_by_the_platform on access.archive_piece
  using ((select platform.duty()) = 'access') with check ((select platform.duty()) = 'access');
grant select, insert, delete on access.archive_piece to jointly_app;
