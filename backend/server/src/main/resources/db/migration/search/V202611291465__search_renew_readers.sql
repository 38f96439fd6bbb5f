grant create on schema search to jointly_definer;

-- Who may find what is in a programme, written anew: the words are there. So many entries at a time, until none is left that
-- differs; who may find them since learns their words.
create function search.renew_readers(the_programme uuid, most integer) returns bigint
  language sql volatile security definer set search_path = ''
  begin atomic
    with wanted as materialized (
      select k.audience, k.organisation, programme.readers(the_programme, k.audience, k.organisation) as readers
      from (select distinct e.audience, e.organisation from search.entry e where e.programme = the_programme) k
    ), renewed as (
      update search.entry e set readers = n.readers
      from (
        select d.kind, d.subject, w.readers
        from search.entry d join wanted w on w.audience = d.audience and w.organisation = d.organisation
        where d.programme = the_programme and d.readers <> w.readers and platform.duty() = 'search'
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
comment on function search.renew_readers is 'Writes anew who may find what is in a programme; of how many entries.';
alter function search.renew_readers owner to jointly_definer;
revoke all on function search.renew_readers from public;
grant execute on function search.renew_readers to jointly_app;
revoke create on schema search from jointly_definer;
