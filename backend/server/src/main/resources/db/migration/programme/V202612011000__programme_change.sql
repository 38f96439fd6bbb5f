-- What a change of a programme's own fields added and removed. The audit trail says that it was made and which version it made;
-- what was written stands here, as the programme itself.
create table programme.change (
  programme uuid not null constraint change_of_programme references programme.programme,
  version integer not null
    constraint version_must_be_one_that_a_change_made check (version > 0),
  fields jsonb not null
    constraint change_must_change_something check (jsonb_typeof(fields) = 'array' and fields <> '[]'),
  texts jsonb not null
    constraint texts_must_be_a_list check (jsonb_typeof(texts) = 'array'),
  words text not null,
  search tsvector generated always as (to_tsvector('simple', words)) stored,
  primary key (programme, version)
);
comment on table programme.change is
  'What one change of a programme made different, field by field, with the texts before and after. Read by who reads the programme.';
comment on column programme.change.version is 'The version that the change made; the trail''s entry names it too.';
comment on column programme.change.words is 'What was added and removed, for the search in a programme''s history.';

alter table programme.change enable row level security;
alter table programme.change force row level security;
create policy change_seen_by_those_who_take_part on programme.change for select
  using (exists (select 1 from programme.mine m where m.programme = change.programme offset 0));
-- In the transaction of the change itself: of the version that the programme has now, which nobody else can have made.
create policy change_told_by_who_makes_it on programme.change for insert
  with check (exists (select 1 from programme.mine m
      where m.programme = change.programme and m.capacity in ('lead', 'participating') offset 0)
    and exists (select 1 from programme.programme p
      where p.id = change.programme and p.version = change.version and p.archived_at is null));
grant select, insert on programme.change to jointly_app;
grant select, delete on programme.change to jointly_definer;

-- Who leaves takes along what was private to it, with this too.
grant create on schema programme to jointly_definer;
create or replace function programme.forget(the_organisation uuid) returns bigint
  language plpgsql security definer set search_path = ''
  as $$
declare
  private uuid;
  gone bigint := 0;
begin
  for private in select programme.alone(the_organisation) loop
    begin
      delete from programme.archival where programme = private;
      delete from programme.change where programme = private;
      delete from programme.participation where programme = private;
      delete from programme.invitation where programme = private;
      delete from programme.programme where id = private;
      gone := gone + 1;
    exception when foreign_key_violation then
      null;
    end;
  end loop;
  return gone;
end;
$$;
revoke create on schema programme from jointly_definer;
