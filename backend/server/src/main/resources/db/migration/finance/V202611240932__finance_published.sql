create schema finance;
grant usage on schema finance to jointly_app;

create table finance.budget_line (
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
comment on table finance.budget_line is 'Money planned for a period, as published.';
create index budget_line_programme_idx on finance.budget_line (programme, position);

alter table finance.budget_line enable row level security;
alter table finance.budget_line force row level security;
create policy budget_line_seen_by_those_who_take_part on finance.budget_line for select
  using (exists (select 1 from programme.mine m where m.programme = budget_line.programme offset 0));
create policy budget_line_written_by_drafters on finance.budget_line for insert
  with check (exists (select 1 from programme.mine m
    where m.programme = budget_line.programme and m.capacity in ('lead', 'participating') offset 0));
create policy budget_line_replaced_by_drafters on finance.budget_line for delete
  using (exists (select 1 from programme.mine m
    where m.programme = budget_line.programme and m.capacity in ('lead', 'participating') offset 0));
grant select, insert, delete on finance.budget_line to jointly_app;

create table finance.transaction (
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
comment on table finance.transaction is 'Money that moved or was promised, as published.';
create index transaction_programme_idx on finance.transaction (programme, day desc, position);

alter table finance.transaction enable row level security;
alter table finance.transaction force row level security;
create policy transaction_seen_by_those_who_take_part on finance.transaction for select
  using (exists (select 1 from programme.mine m where m.programme = transaction.programme offset 0));
create policy transaction_written_by_drafters on finance.transaction for insert
  with check (exists (select 1 from programme.mine m
    where m.programme = transaction.programme and m.capacity in ('lead', 'participating') offset 0));
create policy transaction_replaced_by_drafters on finance.transaction for delete
  using (exists (select 1 from programme.mine m
    where m.programme = transaction.programme and m.capacity in ('lead', 'participating') offset 0));
grant select, insert, delete on finance.transaction to jointly_app;
