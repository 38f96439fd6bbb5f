create table platform.job (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  constraint job_stands_once primary key (task_name, task_instance)
);
comment on table platform.job is
  'Jobs that run on one node of many, as db-scheduler keeps them: when each is due and which node runs it now. No organisation''s data.';

create index job_due_idx on platform.job (execution_time);
create index job_heartbeat_idx on platform.job (last_heartbeat) where picked;

alter table platform.job enable row level security;
alter table platform.job force row level security;
create policy job_is_the_schedulers on platform.job
  using ((select platform.duty()) = 'jobs');
grant select, insert, update, delete on platform.job to jointly_app;
