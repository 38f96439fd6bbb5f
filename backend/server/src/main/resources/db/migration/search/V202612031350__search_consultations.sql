alter table search.due drop constraint kind_of_what_is_due_must_be_known;
alter table search.due add constraint kind_of_what_is_due_must_be_known
  check (kind in ('programme', 'topic', 'comment', 'document', 'call', 'remark'));
alter table search.entry drop constraint kind_of_entry_must_be_known;
alter table search.entry add constraint kind_of_entry_must_be_known
  check (kind in ('programme', 'topic', 'comment', 'document', 'call', 'remark'));
comment on table search.entry is
  'What can be found, as it is found: a copy of the words of a programme, topic, comment, document, consultation or what was said in one. Kept by the platform; shown by search.found alone.';

grant create on schema search to jointly_definer;

-- Who finds what is said in consultations does not follow from the programme alone: those entries are read anew.
create or replace function search.note_readers() returns trigger
  language plpgsql security definer set search_path = ''
  as $$
begin
  insert into search.due (kind, subject, everything) values ('programme', new.programme, true);
  insert into search.due (kind, subject)
  select e.kind, e.subject from search.entry e
  where e.programme = new.programme and e.kind in ('call', 'remark') order by e.place;
  return null;
end $$;

create or replace function search.renew_readers(the_programme uuid, most integer) returns bigint
  language sql volatile security definer set search_path = ''
  begin atomic
    with wanted as materialized (
      select k.audience, k.organisation, programme.readers(the_programme, k.audience, k.organisation) as readers
      from (select distinct e.audience, e.organisation from search.entry e
        where e.programme = the_programme and e.kind not in ('call', 'remark')) k
    ), renewed as (
      update search.entry e set readers = n.readers
      from (
        select d.kind, d.subject, w.readers
        from search.entry d join wanted w on w.audience = d.audience and w.organisation = d.organisation
        where d.programme = the_programme and d.kind not in ('call', 'remark') and d.readers <> w.readers
          and platform.duty() = 'search'
        limit most
      ) n
      where e.kind = n.kind and e.subject = n.subject
      returning old.readers as before, new.readers as now, new.keys
    ), learnt as (
      insert into search.word (reader, word, backwards)
      select distinct r.reader, w.word, reverse(w.word)
      from renewed, unnest(renewed.now) r(reader), unnest(tsvector_to_array(renewed.keys)) w(word)
      where r.reader <> all (renewed.before) and length(w.word) between 3 and 30 and w.word ~ '[^0-9]'
      on conflict do nothing
    )
    select count(*) from renewed;
  end;

-- One word of a question, as it stands, as a beginning, and if asked for with letters wrong, from the dictionaries of those as
-- whom the acting organisation reads.
create or replace function search.spelt(asked text, near boolean) returns text
  language sql stable set search_path = ''
  begin atomic
    with me as materialized (select r.reader from unnest(consultation.readers()) r(reader))
    select string_agg('''' || w.word || '''~', ' | ') from (
      select asked as word
      union
      (select b.word from search.word b
        where b.reader = any (array(select reader from me)) and length(asked) > 2 and b.word >= asked
          and b.word < asked || chr(1114111)
        order by length(b.word), b.word limit 30)
      union
      (select n.word from search.word n, search.slips(asked) as slip
        where n.reader = any (array(select reader from me)) and near and length(asked) > 4
          and n.word >= slip.beginning and n.word < slip.beginning || chr(1114111)
          and length(n.word) between length(asked) - slip.most and length(asked) + slip.most
          and search.levenshtein_less_equal(n.word, asked, slip.most) <= slip.most
        order by search.levenshtein_less_equal(n.word, asked, slip.most), n.word limit 30)
      union
      (select n.word from search.word n, search.slips(asked) as slip
        where n.reader = any (array(select reader from me)) and near and length(asked) > 4
          and n.backwards >= slip.ending and n.backwards < slip.ending || chr(1114111)
          and length(n.word) between length(asked) - slip.most and length(asked) + slip.most
          and search.levenshtein_less_equal(n.word, asked, slip.most) <= slip.most
        order by search.levenshtein_less_equal(n.word, asked, slip.most), n.word limit 30)
      union
      (select n.word from search.word n, generate_series(1, length(asked) - 1) at
        where n.reader = any (array(select reader from me)) and near and length(asked) > 4
          and n.word = left(asked, at - 1) || substr(asked, at + 1, 1) || substr(asked, at, 1) || substr(asked, at + 2))
    ) w;
  end;

-- Places of one kind that match, the title first, then the newest. Each stretch is sixteen times the one before: a word that is
-- everywhere is answered by the newest thousand entries, a rare one by all, and neither reads more than a few hundred rows.
create or replace function search.places(the_kind text, question text, levels integer[], most integer) returns bigint[]
  language plpgsql stable set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
  as $$
declare
  -- what is asked of a kind of organisations is asked of each
  me constant uuid[] := case when the_kind in ('call', 'remark') then consultation.readers() else array[platform.organisation()] end;
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
          where e.readers && me and e.spans && stretches and e.keys @@ anywhere offset 0) f
        order by f.place desc limit 400) m
      order by (m.keys @@ in_title) desc, m.place desc limit most) b;
    exit when cardinality(found) >= most or level = 63 or (newest >> level) < 2;
  end loop;
  return coalesce(found, '{}');
end $$;

create or replace function search.found(asked jsonb, kinds text[], most integer)
  returns table (kind text, subject uuid, programme uuid, programme_title text, parent uuid, audience text, title text,
    text text, at timestamptz, question text)
  language plpgsql stable security definer set search_path = ''
  as $$
declare
  asked_for text;
  question text;
  the_kind text;
  consulted boolean;
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
      consulted := the_kind in ('call', 'remark');
      -- Of consultations never: how much others said while one is blind would move the stretches.
      places := search.places(the_kind, question, case when consulted then array[63] else levels end, most);
      continue when cardinality(places) = 0;
      return query
        select e.kind, e.subject, e.programme, t.title, e.parent, case when not consulted then e.audience end, e.title, e.text,
          e.at, question
        from unnest(places) with ordinality at(place, rank)
        join search.entry e on e.kind = the_kind and e.place = at.place
        cross join lateral (select case when consulted then consultation.found_in(the_kind, e.subject) else (
          select p.title from programme.programme p
          where p.id = e.programme and (e.audience <> 'organisation' or e.organisation = platform.organisation())
            and exists (select 1 from programme.hears h
              where h.programme = e.programme and e.audience = any (h.audiences) offset 0)) end as title offset 0) t
        where t.title is not null
          and not exists (select 1 from search.due d where d.gone and d.kind = e.kind and d.subject = e.subject)
        order by at.rank;
      get diagnostics here = row_count;
      shown := shown + here;
    end loop;
    exit when shown > 0;
  end loop;
end $$;
revoke create on schema search from jointly_definer;

insert into search.due (kind, subject) select 'call', id from consultation.call;
insert into search.due (kind, subject) select 'remark', id from consultation.remark;
