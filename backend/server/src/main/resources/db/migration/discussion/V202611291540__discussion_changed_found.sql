-- A comment is found by what its author says now, and not at all once it was taken back.
grant select on discussion.comment_change, discussion.comment_now to jointly_definer;
grant create on schema discussion to jointly_definer;

create function discussion.note_changed() returns trigger
  language plpgsql security definer set search_path = ''
  as $$
begin
  if new.text is null then
    delete from search.entry e where e.kind = 'comment' and e.subject = new.comment;
  end if;
  insert into search.due (kind, subject, gone) values ('comment', new.comment, new.text is null);
  return null;
end $$;
comment on function discussion.note_changed is
  'Notes that a comment is to be read into the index of the search anew; what was taken back leaves it at once.';
alter function discussion.note_changed owner to jointly_definer;
revoke all on function discussion.note_changed from public;
create trigger changed_comment_can_be_found after insert on discussion.comment_change
  for each row execute function discussion.note_changed();

drop function discussion.comments_to_be_found;
create function discussion.comments_to_be_found(the_subjects uuid[])
  returns table (subject uuid, programme uuid, parent uuid, audience text, organisation uuid, readers uuid[], title text,
    text text, at timestamptz)
  language sql stable security definer set search_path = ''
  begin atomic
    select c.id, c.programme, c.topic, c.audience, c.organisation,
      programme.readers(c.programme, c.audience, c.organisation), '', c.author_name || ', ' || c.organisation_name || E'\n' || c.text,
      c.written_at
    from discussion.comment_now c
    where c.id = any (the_subjects) and c.withdrawn_at is null and platform.duty() = 'search';
  end;
comment on function discussion.comments_to_be_found is
  'Comments as they stand now, with who wrote them, as the index of the search reads them.';
alter function discussion.comments_to_be_found owner to jointly_definer;
revoke all on function discussion.comments_to_be_found from public;
grant execute on function discussion.comments_to_be_found to jointly_app;
revoke create on schema discussion from jointly_definer;
