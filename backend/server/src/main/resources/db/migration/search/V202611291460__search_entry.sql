create schema search;
grant usage on schema search to jointly_app, jointly_definer;
grant create on schema search to jointly_definer;
-- Trusted, so the owner of the database may have it; brought by PostgreSQL itself.
create extension fuzzystrmatch schema search;

create table search.due (
  id bigint generated always as identity primary key,
  kind text not null
    constraint kind_of_what_is_due_must_be_known check (kind in ('programme', 'topic', 'comment', 'document')),
  subject uuid not null,
  everything boolean not null default false,
  gone boolean not null default false
);
comment on table search.due is
  'What was written or changed and is still to be read into the index: noted in the transaction of the change, deleted with the commit of the reading.';
comment on column search.due.everything is
  'That all of the programme of this id is to be read anew, since others take part in it now.';
comment on column search.due.gone is
  'That it was deleted or taken back: nobody finds it from then on, whatever the index was still reading of it at that moment.';
create index due_gone_idx on search.due (kind, subject) where gone;

alter table search.due enable row level security;
alter table search.due force row level security;
create policy due_read_to_keep_the_index on search.due for select
  using ((select platform.duty()) = 'search');
create policy due_deleted_to_keep_the_index on search.due for delete
  using ((select platform.duty()) = 'search');
grant select, delete on search.due to jointly_app;
grant insert, select on search.due to jointly_definer;

create table search.entry (
  kind text not null
    constraint kind_of_entry_must_be_known check (kind in ('programme', 'topic', 'comment', 'document')),
  subject uuid not null,
  place bigint not null,
  programme uuid not null,
  parent uuid,
  audience text not null
    constraint audience_of_entry_must_be_known check (audience in ('organisation', 'drafters', 'programme')),
  organisation uuid not null,
  readers uuid[] not null,
  spans text[] not null,
  title text not null,
  text text not null,
  at timestamptz not null,
  keys tsvector not null,
  primary key (kind, subject),
  constraint an_entry_has_a_place_of_its_own unique (kind, place)
);
comment on table search.entry is
  'What can be found, as it is found: a copy of the words of a programme, topic, comment or document. Kept by the platform; shown by search.found alone.';
comment on column search.entry.place is 'Counts the entries of a kind in the order in which they were last changed.';
comment on column search.entry.readers is
  'The organisations that may see it, as they were when it was last read: by them the index leaves others'' entries out. What holds now search.found looks up.';
comment on column search.entry.spans is
  'The stretches of places it lies in, short and long: a word that is everywhere is looked for among the newest first.';
comment on column search.entry.keys is 'Its words as they are compared; those of its title have weight A.';

create index entry_keys_idx on search.entry using gin (readers, spans, keys) with (fastupdate = off);
create index entry_programme_idx on search.entry (programme);

alter table search.entry enable row level security;
alter table search.entry force row level security;
create policy entry_seen_to_keep_the_index on search.entry for select
  using ((select platform.duty()) = 'search');
create policy entry_written_to_keep_the_index on search.entry for insert
  with check ((select platform.duty()) = 'search');
create policy entry_replaced_to_keep_the_index on search.entry for delete
  using ((select platform.duty()) = 'search');
grant select, insert, delete on search.entry to jointly_app;
grant select, delete, update (readers) on search.entry to jointly_definer;

create table search.word (
  reader uuid not null,
  word text collate "C" not null,
  backwards text collate "C" not null,
  primary key (reader, word)
);
comment on table search.word is
  'Every word of what an organisation may find, once, so that beginnings and slips of a letter are found. Each has a dictionary of its own: whatever others write changes no answer it gets.';
create index word_backwards_idx on search.word (reader, backwards);

alter table search.word enable row level security;
alter table search.word force row level security;
create policy word_seen_to_keep_the_index on search.word for select
  using ((select platform.duty()) = 'search');
create policy word_written_to_keep_the_index on search.word for insert
  with check ((select platform.duty()) = 'search');
create policy word_forgotten_when_it_is_nowhere on search.word for delete
  using ((select platform.duty()) = 'search');
grant select, insert, delete on search.word to jointly_app;
grant select, insert on search.word to jointly_definer;

-- The trigger of everything that can be found: its argument is the kind.
create function search.note() returns trigger
  language plpgsql security definer set search_path = ''
  as $$
begin
  if tg_op = 'DELETE' then
    delete from search.entry e where e.kind = tg_argv[0] and e.subject = old.id;
    -- whoever reads it into the index at this moment does not see yet that it goes
    insert into search.due (kind, subject, gone) values (tg_argv[0], old.id, true);
  else
    insert into search.due (kind, subject) values (tg_argv[0], new.id);
  end if;
  return null;
end $$;
comment on function search.note is 'Notes that something is to be read into the index, or takes it out at once.';
alter function search.note owner to jointly_definer;
revoke all on function search.note from public;

create function search.note_readers() returns trigger
  language plpgsql security definer set search_path = ''
  as $$
begin
  insert into search.due (kind, subject, everything) values ('programme', new.programme, true);
  return null;
end $$;
comment on function search.note_readers is 'Notes that others may find what is in a programme, since who takes part has changed.';
alter function search.note_readers owner to jointly_definer;
revoke all on function search.note_readers from public;

-- How many letters may be wrong in a word of a question, and what is right for sure of its beginning or its ending: a slip leaves
-- one half of a word as it is, two leave a third.
create function search.slips(asked text, out most integer, out beginning text, out ending text)
  language sql immutable set search_path = ''
  begin atomic
    select case when length(asked) > 8 then 2 else 1 end,
      left(asked, length(asked) / case when length(asked) > 8 then 3 else 2 end),
      left(reverse(asked), case when length(asked) > 8 then length(asked) / 3 else length(asked) - length(asked) / 2 end);
  end;
comment on function search.slips is 'How many letters may be wrong in a word, and the beginning or ending (backwards) that is then right.';
alter function search.slips owner to jointly_definer;
revoke all on function search.slips from public;

-- One word of a question, as it stands, as a beginning, and if asked for with letters wrong: two stretches of the dictionary
-- are read and not all of it.
create function search.spelt(asked text, near boolean) returns text
  language sql stable set search_path = ''
  begin atomic
    select string_agg('''' || w.word || '''~', ' | ') from (
      select asked as word
      union
      (select b.word from search.word b
        where b.reader = platform.organisation() and length(asked) > 2 and b.word >= asked and b.word < asked || chr(1114111)
        order by length(b.word), b.word limit 30)
      union
      (select n.word from search.word n, search.slips(asked) as slip
        where n.reader = platform.organisation() and near and length(asked) > 4
          and n.word >= slip.beginning and n.word < slip.beginning || chr(1114111)
          and length(n.word) between length(asked) - slip.most and length(asked) + slip.most
          and search.levenshtein_less_equal(n.word, asked, slip.most) <= slip.most
        order by search.levenshtein_less_equal(n.word, asked, slip.most), n.word limit 30)
      union
      (select n.word from search.word n, search.slips(asked) as slip
        where n.reader = platform.organisation() and near and length(asked) > 4
          and n.backwards >= slip.ending and n.backwards < slip.ending || chr(1114111)
          and length(n.word) between length(asked) - slip.most and length(asked) + slip.most
          and search.levenshtein_less_equal(n.word, asked, slip.most) <= slip.most
        order by search.levenshtein_less_equal(n.word, asked, slip.most), n.word limit 30)
      union
      (select n.word from search.word n, generate_series(1, length(asked) - 1) at
        where n.reader = platform.organisation() and near and length(asked) > 4
          and n.word = left(asked, at - 1) || substr(asked, at + 1, 1) || substr(asked, at, 1) || substr(asked, at + 2))
    ) w;
  end;
comment on function search.spelt is 'The words that a word of a question may mean, as part of a tsquery; ~ stands where a weight may.';
alter function search.spelt owner to jointly_definer;
revoke all on function search.spelt from public;

-- A question is a list of groups that must all be found; of each group one way suffices; each way is a list of words. A word
-- after = is meant as it stands.
create function search.question(asked jsonb, near boolean) returns text
  language sql stable set search_path = ''
  begin atomic
    select string_agg('(' || g.ways || ')', ' & ') from (
      select (select string_agg('(' || y.words || ')', ' | ') from (
        select (select string_agg('(' || case when left(w.word, 1) = '=' then '''' || substr(w.word, 2) || '''~'
              else search.spelt(w.word, near) end || ')', ' & ')
          from jsonb_array_elements_text(a.way) w(word)) as words
        from jsonb_array_elements(q.ways) a(way)) y) as ways
      from jsonb_array_elements(asked) q(ways)) g;
  end;
comment on function search.question is 'A question as a tsquery; ~ stands where a weight may.';
alter function search.question owner to jointly_definer;
revoke all on function search.question from public;

-- Places of one kind that match, the title first, then the newest. Each stretch is sixteen times the one before: a word that is
-- everywhere is answered by the newest thousand entries, a rare one by all, and neither reads more than a few hundred rows.
create function search.places(the_kind text, question text, levels integer[], most integer) returns bigint[]
  language plpgsql stable set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
  as $$
declare
  me constant uuid[] := array[platform.organisation()];
  anywhere constant tsquery := replace(question, '~', '')::tsquery;
  in_title constant tsquery := replace(question, '~', ':A')::tsquery;
  newest bigint;
  level integer;
  stretches text[];
  found bigint[];
begin
  select max(e.place) into newest from search.entry e where e.kind = the_kind;
  foreach level in array levels loop
    stretches := case when level = 63 then array[the_kind] else array[
      the_kind || '/' || level || '/' || (newest >> level), the_kind || '/' || level || '/' || ((newest >> level) - 1)] end;
    select array_agg(b.place) into found from (
      select m.place from (
        -- fenced, so that the index over the words is read and never all places from the newest on
        select f.place, f.keys from (
          select e.place, e.keys from search.entry e
          where e.readers @> me and e.spans && stretches and e.keys @@ anywhere offset 0) f
        order by f.place desc limit 400) m
      order by (m.keys @@ in_title) desc, m.place desc limit most) b;
    exit when cardinality(found) >= most or level = 63 or (newest >> level) < 2;
  end loop;
  return coalesce(found, '{}');
end $$;
comment on function search.places is 'Where entries of a kind stand that match and that the acting organisation may have read.';
alter function search.places owner to jointly_definer;
revoke all on function search.places from public;

-- Full-text operators are not leakproof, so their index is not used under row-level security. The function states the access
-- rule itself: the acting organisation takes part now, and hears that audience.
create function search.found(asked jsonb, kinds text[], most integer)
  returns table (kind text, subject uuid, programme uuid, programme_title text, parent uuid, audience text, title text,
    text text, at timestamptz, question text)
  language plpgsql stable security definer set search_path = ''
  as $$
declare
  asked_for text;
  question text;
  the_kind text;
  places bigint[];
  shown integer;
  here integer;
  levels integer[];
begin
  if platform.organisation() is null or not platform.reads() then
    return;
  end if;
  -- Whoever has few entries need not look among the newest first.
  levels := case when (select count(*) from (select 1 from programme.mine limit 21) m) <= 20 then array[63]
    else array[9, 13, 17, 63] end;
  foreach asked_for in array array['as written', 'one letter wrong'] loop
    question := search.question(asked, asked_for <> 'as written');
    exit when question is null;
    shown := 0;
    foreach the_kind in array kinds loop
      places := search.places(the_kind, question, levels, most);
      continue when cardinality(places) = 0;
      return query
        select e.kind, e.subject, e.programme, p.title, e.parent, e.audience, e.title, e.text, e.at, question
        from unnest(places) with ordinality at(place, rank)
        join search.entry e on e.kind = the_kind and e.place = at.place
        join programme.programme p on p.id = e.programme
        where (e.audience <> 'organisation' or e.organisation = platform.organisation())
          and not exists (select 1 from search.due d where d.gone and d.kind = e.kind and d.subject = e.subject)
          and exists (select 1 from programme.hears h
            where h.programme = e.programme and e.audience = any (h.audiences) offset 0)
        order by at.rank;
      get diagnostics here = row_count;
      shown := shown + here;
    end loop;
    exit when shown > 0;
  end loop;
end $$;
comment on function search.found is
  'What of some kinds matches a question and the acting organisation may see now, so many of each; with a letter wrong only if nothing matches as written.';
alter function search.found owner to jointly_definer;
revoke all on function search.found from public;
grant execute on function search.found to jointly_app;
grant usage on schema programme, platform to jointly_definer;
revoke create on schema search from jointly_definer;
