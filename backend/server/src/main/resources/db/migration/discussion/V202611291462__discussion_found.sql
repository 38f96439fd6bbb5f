create trigger topic_can_be_found after insert or delete on discussion.topic for each row execute function search.note('topic');
create trigger comment_can_be_found after insert or delete on discussion.comment for each row execute function search.note('comment');

grant create on schema discussion to jointly_definer;
create function discussion.topics_to_be_found(the_subjects uuid[])
  returns table (subject uuid, programme uuid, parent uuid, audience text, organisation uuid, readers uuid[], title text,
    text text, at timestamptz)
  language sql stable security definer set search_path = ''
  begin atomic
    select t.id, t.programme, t.anchor_subject, t.audience, t.organisation,
      programme.readers(t.programme, t.audience, t.organisation), t.title, coalesce(t.anchor_quote, ''), t.raised_at
    from discussion.topic t where t.id = any (the_subjects) and platform.duty() = 'search';
  end;
comment on function discussion.topics_to_be_found is 'Topics as the index of the search reads them.';

create function discussion.comments_to_be_found(the_subjects uuid[])
  returns table (subject uuid, programme uuid, parent uuid, audience text, organisation uuid, readers uuid[], title text,
    text text, at timestamptz)
  language sql stable security definer set search_path = ''
  begin atomic
    select c.id, c.programme, c.topic, c.audience, c.organisation,
      programme.readers(c.programme, c.audience, c.organisation), '', c.author_name || ', ' || c.organisation_name || E'\n' || c.text,
      c.written_at
    from discussion.comment c where c.id = any (the_subjects) and platform.duty() = 'search';
  end;
comment on function discussion.comments_to_be_found is 'Comments, with who wrote them, as the index of the search reads them.';

alter function discussion.topics_to_be_found owner to jointly_definer;
alter function discussion.comments_to_be_found owner to jointly_definer;
revoke all on function discussion.topics_to_be_found, discussion.comments_to_be_found from public;
grant execute on function discussion.topics_to_be_found, discussion.comments_to_be_found to jointly_app;
revoke create on schema discussion from jointly_definer;

insert into search.due (kind, subject) select 'topic', id from discussion.topic;
insert into search.due (kind, subject) select 'comment', id from discussion.comment;
