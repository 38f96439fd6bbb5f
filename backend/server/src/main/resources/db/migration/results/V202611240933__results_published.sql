create schema results;
grant usage on schema results to jointly_app;

create table results.result (
  id uuid primary key,
  programme uuid not null constraint result_of_programme references programme.programme,
  position integer not null,
  type text not null,
  title text not null,
  description text,
  indicators jsonb not null
);
comment on table results.result is 'What changes because of the programme, with its indicators, as published.';
create index result_programme_idx on results.result (programme, position);

alter table results.result enable row level security;
alter table results.result force row level security;
create policy result_seen_by_those_who_take_part on results.result for select
  using (exists (select 1 from programme.mine m where m.programme = result.programme offset 0));
create policy result_written_by_drafters on results.result for insert
  with check (exists (select 1 from programme.mine m
    where m.programme = result.programme and m.capacity in ('lead', 'participating') offset 0));
create policy result_replaced_by_drafters on results.result for delete
  using (exists (select 1 from programme.mine m
    where m.programme = result.programme and m.capacity in ('lead', 'participating') offset 0));
grant select, insert, delete on results.result to jointly_app;

create table results.link (
  id uuid primary key,
  programme uuid not null constraint link_of_programme references programme.programme,
  position integer not null,
  url text not null
    constraint link_must_be_a_web_address check (url ~* '^https?://'),
  title text not null,
  format text,
  language text,
  categories jsonb not null
);
comment on table results.link is 'A document published elsewhere.';
create index link_programme_idx on results.link (programme, position);

alter table results.link enable row level security;
alter table results.link force row level security;
create policy link_seen_by_those_who_take_part on results.link for select
  using (exists (select 1 from programme.mine m where m.programme = link.programme offset 0));
create policy link_written_by_drafters on results.link for insert
  with check (exists (select 1 from programme.mine m
    where m.programme = link.programme and m.capacity in ('lead', 'participating') offset 0));
create policy link_replaced_by_drafters on results.link for delete
  using (exists (select 1 from programme.mine m
    where m.programme = link.programme and m.capacity in ('lead', 'participating') offset 0));
grant select, insert, delete on results.link to jointly_app;
