create trigger document_can_be_found after insert or delete or update of title on document.document
  for each row execute function search.note('document');

grant create on schema document to jointly_definer;
grant select on document.document, document.version to jointly_definer;

-- A text is found by the newest version that is kept of it, as when it comes to rest: never by a letter that is being typed.
create function document.note_version() returns trigger
  language plpgsql security definer set search_path = ''
  as $$
begin
  insert into search.due (kind, subject) values ('document', new.document);
  return null;
end $$;
comment on function document.note_version is 'Notes that a text has come to rest and may be read into the index.';
alter function document.note_version owner to jointly_definer;
revoke all on function document.note_version from public;
create trigger version_can_be_found after insert on document.version for each row execute function document.note_version();

create function document.to_be_found(the_subjects uuid[])
  returns table (subject uuid, programme uuid, organisation uuid, readers uuid[], title text, at timestamptz, bytes bytea)
  language sql stable security definer set search_path = ''
  begin atomic
    select d.id, d.programme, d.organisation, programme.readers(d.programme, 'programme', d.organisation), d.title,
      coalesce(d.edited_at, d.begun_at),
      (select v.bytes from document.version v where v.document = d.id order by v.number desc limit 1)
    from document.document d where d.id = any (the_subjects) and platform.duty() = 'search';
  end;
comment on function document.to_be_found is 'Documents, with the newest version that is kept, as the index of the search reads them.';
alter function document.to_be_found owner to jointly_definer;
revoke all on function document.to_be_found from public;
grant execute on function document.to_be_found to jointly_app;
revoke create on schema document from jointly_definer;

insert into search.due (kind, subject) select 'document', id from document.document;
