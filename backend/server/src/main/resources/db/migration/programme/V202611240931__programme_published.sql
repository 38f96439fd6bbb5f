create table programme.budget_line (
  id uuid primary key,
  programme uuid not null constraint budget_line_of_programme references programme.programme,
  position integer not null,
  type text not null
    constraint budget_type_must_be_known check (type in ('original', 'revised')),
  status text not null
    constraint budget_status_must_be_known check (status in ('indicative', 'committed')),
  from_day date not null,
  to_day date not null,
  amount numeric not null,
  currency text not null
    constraint currency_must_have_three_letters check (currency ~ '^[A-Z]{3}$'),
  value_day date
);
comment on table programme.budget_line is 'Money planned for a period, as published.';
create index budget_line_programme_idx on programme.budget_line (programme, position);

alter table programme.budget_line enable row level security;
alter table programme.budget_line force row level security;
create policy budget_line_seen_by_those_who_take_part on programme.budget_line for select
  using (exists (select 1 from programme.mine m where m.programme = budget_line.programme offset 0));
create policy budget_line_written_by_drafters on programme.budget_line for insert
  with check (exists (select 1 from programme.mine m
    where m.programme = budget_line.programme and m.capacity in ('lead', 'participating') offset 0));
create policy budget_line_replaced_by_drafters on programme.budget_line for delete
  using (exists (select 1 from programme.mine m
    where m.programme = budget_line.programme and m.capacity in ('lead', 'participating') offset 0));
grant select, insert, delete on programme.budget_line to jointly_app;

create table programme.result (
  id uuid primary key,
  programme uuid not null constraint result_of_programme references programme.programme,
  position integer not null,
  type text not null,
  title text not null,
  description text,
  indicators jsonb not null
);
comment on table programme.result is 'What changes because of the programme, with its indicators, as published.';
create index result_programme_idx on programme.result (programme, position);

alter table programme.result enable row level security;
alter table programme.result force row level security;
create policy result_seen_by_those_who_take_part on programme.result for select
  using (exists (select 1 from programme.mine m where m.programme = result.programme offset 0));
create policy result_written_by_drafters on programme.result for insert
  with check (exists (select 1 from programme.mine m
    where m.programme = result.programme and m.capacity in ('lead', 'participating') offset 0));
create policy result_replaced_by_drafters on programme.result for delete
  using (exists (select 1 from programme.mine m
    where m.programme = result.programme and m.capacity in ('lead', 'participating') offset 0));
grant select, insert, delete on programme.result to jointly_app;

create table programme.transaction (
  id uuid primary key,
  programme uuid not null constraint transaction_of_programme references programme.programme,
  position integer not null,
  type text not null,
  day date not null,
  amount numeric not null,
  currency text not null
    constraint currency_must_have_three_letters check (currency ~ '^[A-Z]{3}$'),
  value_day date,
  description text,
  provider text,
  receiver text,
  ref text
);
comment on table programme.transaction is 'Money that moved or was promised, as published.';
create index transaction_programme_idx on programme.transaction (programme, day desc, position);

alter table programme.transaction enable row level security;
alter table programme.transaction force row level security;
create policy transaction_seen_by_those_who_take_part on programme.transaction for select
  using (exists (select 1 from programme.mine m where m.programme = transaction.programme offset 0));
create policy transaction_written_by_drafters on programme.transaction for insert
  with check (exists (select 1 from programme.mine m
    where m.programme = transaction.programme and m.capacity in ('lead', 'participating') offset 0));
create policy transaction_replaced_by_drafters on programme.transaction for delete
  using (exists (select 1 from programme.mine m
    where m.programme = transaction.programme and m.capacity in ('lead', 'participating') offset 0));
grant select, insert, delete on programme.transaction to jointly_app;

create table programme.link (
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
comment on table programme.link is 'A document published elsewhere.';
create index link_programme_idx on programme.link (programme, position);

alter table programme.link enable row level security;
alter table programme.link force row level security;
create policy link_seen_by_those_who_take_part on programme.link for select
  using (exists (select 1 from programme.mine m where m.programme = link.programme offset 0));
create policy link_written_by_drafters on programme.link for insert
  with check (exists (select 1 from programme.mine m
    where m.programme = link.programme and m.capacity in ('lead', 'participating') offset 0));
create policy link_replaced_by_drafters on programme.link for delete
  using (exists (select 1 from programme.mine m
    where m.programme = link.programme and m.capacity in ('lead', 'participating') offset 0));
grant select, insert, delete on programme.link to jointly_app;
