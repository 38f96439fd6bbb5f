alter table consultation.call add column rows_noted boolean not null default false;
comment on column consultation.call.rows_noted is
  'Whether the search was told that those that draft may read what was said in it, since it has closed; an extension takes it back.';
create index call_rows_to_be_noted_idx on consultation.call (closes_at) where not rows_noted and withdrawn_at is null;
grant update (rows_noted) on consultation.call to jointly_app, jointly_definer;
call platform.rule('consultation.call', 'rows_of_a_call_are_noted_once_it_has_closed', 'update', $$
  new.rows_noted and not old.rows_noted and new.closes_at > statement_timestamp()
    or old.rows_noted and not new.rows_noted and new.closes_at = old.closes_at $$);

grant create on schema consultation to jointly_definer;

-- A kind of organisations reads as one: whoever comes to the platform later finds what its kind is asked.
create function consultation.kind_reader(the_kind text) returns uuid
  language sql immutable parallel safe set search_path = ''
  return md5('kind of organisation ' || the_kind)::uuid;
comment on function consultation.kind_reader is 'Stands among the readers of the index of the search for all organisations of a kind.';

create function consultation.readers() returns uuid[]
  language sql stable security definer set search_path = ''
  return array[platform.organisation()] || coalesce((select array[consultation.kind_reader(o.kind)]
    from organisation.organisation o where o.id = platform.organisation() and o.enabled), '{}');
comment on function consultation.readers is 'The acting organisation and its kind, as they stand among the readers of calls.';

create function consultation.asked_readers(the_call uuid) returns uuid[]
  language sql stable security definer set search_path = ''
  return (select coalesce(array_agg(distinct coalesce(p.organisation, consultation.kind_reader(p.kind))), '{}')
    from consultation.party p where p.call = the_call and platform.duty() = 'search');
comment on function consultation.asked_readers is 'Who is asked in a call, as readers of the index of the search.';

create function consultation.calls_to_be_found(the_subjects uuid[])
  returns table (subject uuid, programme uuid, parent uuid, audience text, organisation uuid, readers uuid[], title text,
    text text, at timestamptz)
  language sql stable security definer set search_path = ''
  begin atomic
    select c.id, c.programme, null::uuid, 'drafters', c.organisation,
      programme.readers(c.programme, 'drafters', c.organisation)
        || case when c.opens_at <= statement_timestamp() then consultation.asked_readers(c.id) else '{}' end,
      c.title,
      concat_ws(E'\n', c.introduction, (select string_agg(q ->> 'text', E'\n') from jsonb_array_elements(c.questions) q)),
      c.made_at
    from consultation.call c where c.id = any (the_subjects) and platform.duty() = 'search';
  end;
comment on function consultation.calls_to_be_found is
  'Calls as the index of the search reads them: one that is planned for those that draft alone.';

-- Each for those that read it at that moment and for nobody else: not even the words of the index's dictionary come sooner.
create function consultation.remarks_to_be_found(the_subjects uuid[])
  returns table (subject uuid, programme uuid, parent uuid, audience text, organisation uuid, readers uuid[], title text,
    text text, at timestamptz)
  language sql stable security definer set search_path = ''
  begin atomic
    select m.id, c.programme, m.call, 'organisation', m.organisation, array[m.organisation], '',
      concat_ws(E'\n', m.text, m.proposal), m.changed_at
    from consultation.remark m join consultation.call c on c.id = m.call
    where m.id = any (the_subjects) and platform.duty() = 'search'
    union all
    (select r.id, r.programme, r.call, 'drafters', r.organisation,
      programme.readers(r.programme, 'drafters', r.organisation)
        || case when c.published_at is not null and c.audience <> 'drafters' and r.publicity <> 'none'
          then consultation.asked_readers(c.id) else '{}' end,
      '', concat_ws(E'\n', r.text, r.proposal), c.closes_at
    from consultation.matrix_row r join consultation.call c on c.id = r.call
    where r.id = any (the_subjects) and platform.duty() = 'search' and consultation.is_read(r.submission)
    order by r.reference);
  end;
comment on function consultation.remarks_to_be_found is
  'What organisations prepare, for themselves, and what they submitted, for those that read it, as the index of the search reads it: without a name, and in an order that tells nothing.';

create function consultation.found_in(the_kind text, the_subject uuid) returns text
  language sql stable security definer set search_path = ''
  begin atomic
    with its_call as materialized (
      select c.id, c.programme_title, c.published_at, c.audience,
        exists (select 1 from programme.hears h
          where h.programme = c.programme and 'drafters' = any (h.audiences) offset 0) as drafts,
        c.opens_at <= statement_timestamp()
          and exists (select 1 from consultation.mine m where m.call = c.id offset 0) as asked
      from consultation.call c where c.id = case when the_kind = 'call' then the_subject else coalesce(
        (select r.call from consultation.remark r where r.id = the_subject),
        (select r.call from consultation.matrix_row r where r.id = the_subject)) end
    )
    select c.programme_title from its_call c
    where (c.drafts or c.asked) and (the_kind = 'call'
      or exists (select 1 from consultation.remark r
        where r.id = the_subject and r.organisation = platform.organisation() and platform.reads())
      or exists (select 1 from consultation.matrix_row r
        where r.id = the_subject and consultation.is_read(r.submission)
          and (c.drafts or c.published_at is not null and c.audience <> 'drafters' and r.publicity <> 'none'
            and r.organisation <> platform.organisation())));
  end;
comment on function consultation.found_in is
  'The title of the programme of a call, or of a comment in one, that the acting organisation reads now; nothing where it does not.';

create function consultation.note_call() returns trigger
  language plpgsql security definer set search_path = ''
  as $$
begin
  insert into search.due (kind, subject) values ('call', new.call);
  return null;
end $$;
comment on function consultation.note_call is 'Notes that others may find a call, since they are asked in it.';

create function consultation.note_rows() returns trigger
  language plpgsql security definer set search_path = ''
  as $$
begin
  if tg_table_name = 'call' then
    insert into search.due (kind, subject)
    select 'remark', r.id from consultation.matrix_row r where r.call = new.id order by r.reference;
  else
    insert into search.due (kind, subject)
    select 'remark', r.id from consultation.matrix_row r where r.submission = new.id order by r.reference;
  end if;
  return null;
end $$;
comment on function consultation.note_rows is 'Notes that others may find what was submitted.';

create function consultation.note_closed(most integer) returns integer
  language plpgsql security definer set search_path = ''
  as $$
declare
  closed uuid[];
begin
  if platform.duty() <> 'consultation' then
    return 0;
  end if;
  select array_agg(c.id) into closed from (
    select id from consultation.call
    where closes_at <= statement_timestamp() and not rows_noted and withdrawn_at is null
    order by closes_at limit most for update skip locked) c;
  update consultation.call set rows_noted = true where id = any (closed);
  insert into search.due (kind, subject)
  select 'remark', r.id from consultation.matrix_row r where r.call = any (closed) order by r.reference;
  return coalesce(cardinality(closed), 0);
end $$;
comment on function consultation.note_closed is
  'Notes that those that draft may find what was submitted in calls that have closed; of how many calls.';

alter function consultation.kind_reader owner to jointly_definer;
alter function consultation.readers owner to jointly_definer;
alter function consultation.asked_readers owner to jointly_definer;
alter function consultation.calls_to_be_found owner to jointly_definer;
alter function consultation.remarks_to_be_found owner to jointly_definer;
alter function consultation.found_in owner to jointly_definer;
alter function consultation.note_call owner to jointly_definer;
alter function consultation.note_rows owner to jointly_definer;
alter function consultation.note_closed owner to jointly_definer;
revoke all on function consultation.kind_reader, consultation.readers, consultation.asked_readers,
  consultation.calls_to_be_found, consultation.remarks_to_be_found, consultation.found_in, consultation.note_call,
  consultation.note_rows, consultation.note_closed from public;
grant execute on function consultation.calls_to_be_found, consultation.remarks_to_be_found, consultation.note_closed to jointly_app;
revoke create on schema consultation from jointly_definer;

create trigger call_can_be_found after insert or delete or update of told_open on consultation.call
  for each row execute function search.note('call');
create trigger party_is_among_the_readers after insert on consultation.party
  for each row execute function consultation.note_call();
create trigger rows_can_be_found_by_those_that_are_asked after update of published_at on consultation.call
  for each row execute function consultation.note_rows();
create trigger rows_that_count_can_be_found after update of superseded_at, admitted_at on consultation.submission
  for each row execute function consultation.note_rows();
create trigger remark_can_be_found after insert or delete or update of text, proposal on consultation.remark
  for each row execute function search.note('remark');
