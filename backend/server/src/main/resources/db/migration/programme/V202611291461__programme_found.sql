-- Programmes and everything in them are read into the index of the search by its own duty.
create trigger programme_can_be_found after insert or delete or update of title, titles, descriptions, iati_identifier
  on programme.programme for each row execute function search.note('programme');
create trigger participation_is_among_the_readers after insert or update of ended_at
  on programme.participation for each row execute function search.note_readers();

grant create on schema programme to jointly_definer;
create function programme.readers(the_programme uuid, the_audience text, the_organisation uuid) returns uuid[]
  language sql stable security definer set search_path = ''
  begin atomic
    select case when the_audience = 'organisation' then array[the_organisation] else coalesce(
      (select array_agg(distinct p.organisation) from programme.participation p
        where p.programme = the_programme and (p.ended_at is null or p.ended_at > statement_timestamp())
          and (the_audience = 'programme' or p.capacity in ('lead', 'participating'))), '{}') end
    where platform.duty() = 'search';
  end;
comment on function programme.readers is 'The organisations that may find what is said in a programme to an audience.';
alter function programme.readers owner to jointly_definer;
revoke all on function programme.readers from public;

create function programme.to_be_found(the_subjects uuid[])
  returns table (subject uuid, programme uuid, parent uuid, audience text, organisation uuid, readers uuid[], title text,
    text text, at timestamptz)
  language sql stable security definer set search_path = ''
  begin atomic
    select p.id, p.id, null::uuid, 'programme', p.origin, programme.readers(p.id, 'programme', p.origin), p.title,
      concat_ws(E'\n', p.iati_identifier,
        (select string_agg(d ->> 'text', E'\n') from jsonb_array_elements((p.titles - 0) || p.descriptions) d)),
      p.created_at
    from programme.programme p where p.id = any (the_subjects) and platform.duty() = 'search';
  end;
comment on function programme.to_be_found is 'Programmes as the index of the search reads them.';
alter function programme.to_be_found owner to jointly_definer;
revoke all on function programme.to_be_found from public;
grant execute on function programme.to_be_found to jointly_app;
revoke create on schema programme from jointly_definer;

insert into search.due (kind, subject) select 'programme', id from programme.programme;
