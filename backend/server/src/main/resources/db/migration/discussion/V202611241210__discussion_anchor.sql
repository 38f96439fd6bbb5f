alter table discussion.topic
  add column anchor_subject uuid,
  add column anchor_start text
    constraint anchor_start_must_be_short check (length(anchor_start) <= 500),
  add column anchor_end text
    constraint anchor_end_must_be_short check (length(anchor_end) <= 500),
  add column anchor_quote text
    constraint anchor_quote_must_be_short check (length(anchor_quote) <= 500),
  add column disposition text
    constraint disposition_must_be_known check (disposition in ('accepted', 'partly_accepted', 'rejected', 'noted')),
  add column reason text
    constraint reason_must_be_short check (length(reason) <= 2000),
  add constraint anchor_must_be_whole
    check (num_nulls(anchor_subject, anchor_start, anchor_end, anchor_quote) in (0, 4)),
  add constraint disposition_belongs_to_a_resolution check (disposition is null or resolved_at is not null),
  add constraint reason_belongs_to_a_disposition check (reason is null or disposition is not null),
  add constraint rejection_must_say_why check (disposition is distinct from 'rejected' or coalesce(length(trim(reason)), 0) > 0);
comment on column discussion.topic.anchor_subject is
  'What the words a topic is about stand in, such as a document; start and end are Yjs relative positions in Base64.';

create index topic_anchor_idx on discussion.topic (programme, anchor_subject, last_activity desc, id desc)
  where anchor_subject is not null;

grant update (disposition, reason) on discussion.topic to jointly_app;
