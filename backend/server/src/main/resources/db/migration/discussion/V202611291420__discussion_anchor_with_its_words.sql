-- Who cuts words and pastes them elsewhere takes the topics on them along: whoever may write the text, and nobody else.
drop trigger an_anchor_is_moved_by_who_keeps_the_text on discussion.topic;
drop function discussion.topic__an_anchor_is_moved_by_who_keeps_the_text();
call platform.rule('discussion.topic', 'an_anchor_is_moved_by_who_writes_the_text', 'update', $$
  (new.anchor_start, new.anchor_end) is distinct from (old.anchor_start, old.anchor_end)
    and platform.duty() <> 'documents'
    and not (old.anchor_subject is not null and platform.holds('editor') and exists (select 1 from programme.mine m
      where m.programme = old.programme and m.capacity in ('lead', 'participating') offset 0)) $$);
call platform.rule('discussion.topic', 'a_topic_goes_on_quoting_what_it_is_about', 'update', $$
  (new.anchor_subject, new.anchor_quote) is distinct from (old.anchor_subject, old.anchor_quote) $$);
