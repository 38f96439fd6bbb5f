-- A text that is written anew, as when it is carried over into another form, takes the places of its comments along.
create policy topic_seen_to_move_its_anchor on discussion.topic for select
  using ((select platform.duty()) = 'documents' and anchor_subject is not null);
create policy topic_moved_with_its_words on discussion.topic for update
  using ((select platform.duty()) = 'documents' and anchor_subject is not null);
call platform.rule('discussion.topic', 'an_anchor_is_moved_by_who_keeps_the_text', 'update', $$
  (new.anchor_start, new.anchor_end) is distinct from (old.anchor_start, old.anchor_end)
    and platform.duty() <> 'documents' $$);
grant update (anchor_start, anchor_end) on discussion.topic to jointly_app;
