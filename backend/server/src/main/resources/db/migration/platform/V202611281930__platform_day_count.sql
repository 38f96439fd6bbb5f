create table platform.day_count (
  organisation uuid not null,
  whose uuid not null,
  kind text not null
    constraint day_count_kind_must_be_known check (kind in ('export', 'import', 'invitation')),
  day date not null,
  number integer not null
    constraint day_count_must_begin_at_one check (number > 0),
  primary key (organisation, whose, kind, day)
);
comment on table platform.day_count is
  'How often costly things were begun on a day (UTC), by a person and, where whose is the organisation, by all of it: limits that hold exactly over all nodes.';

create index day_count_day_idx on platform.day_count (day);

alter table platform.day_count enable row level security;
alter table platform.day_count force row level security;
create policy day_count_of_the_actor on platform.day_count
  using (organisation = (select platform.organisation())
    and whose in ((select platform.organisation()), (select platform.person())));
create policy day_count_seen_by_the_clock on platform.day_count for select
  using ((select platform.duty()) = 'forgetting');
create policy day_count_deleted_by_the_clock on platform.day_count for delete
  using ((select platform.duty()) = 'forgetting');
grant select, insert, update, delete on platform.day_count to jointly_app;
