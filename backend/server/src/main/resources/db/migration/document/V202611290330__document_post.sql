-- By its plain name; what lay in it is sent anew.
drop table document.letter;

-- Not logged: what a crash of the database takes, the page sends anew.
create unlogged table document.post (
  id uuid primary key,
  body bytea not null
    constraint post_must_be_of_bounded_size check (length(body) <= 5243904),
  made_at timestamptz not null default now()
);
comment on table document.post is
  'What a page sent by POST, where no WebSocket gets through, to another node than the one that holds its stream of events: for the moment until that node takes it.';

create index post_made_at_idx on document.post (made_at);

alter table document.post enable row level security;
alter table document.post force row level security;
create policy post_passed_on_between_nodes on document.post
  using ((select platform.duty()) = 'documents');
grant select, insert, delete on document.post to jointly_app;
