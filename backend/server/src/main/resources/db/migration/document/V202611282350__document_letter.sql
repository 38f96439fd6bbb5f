-- Not logged: what a crash of the database takes, the page sends anew.
create unlogged table document.letter (
  id uuid primary key,
  body bytea not null
    constraint letter_must_be_of_bounded_size check (length(body) <= 5243904),
  made_at timestamptz not null default now()
);
comment on table document.letter is
  'What a page sent over plain HTTP to another node than the one that holds its stream of events: for the moment until that node takes it.';

create index letter_made_at_idx on document.letter (made_at);

alter table document.letter enable row level security;
alter table document.letter force row level security;
create policy letter_passed_on_between_nodes on document.letter
  using ((select platform.duty()) = 'documents');
grant select, insert, delete on document.letter to jointly_app;
