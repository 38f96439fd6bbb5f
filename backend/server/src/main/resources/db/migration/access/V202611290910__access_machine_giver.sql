-- A token got by rotating a colleague's account outlived whoever rotated it: nothing said who had given it.
alter table access.machine_token add column made_by uuid;
comment on column access.machine_token.made_by is
  'Who gave it, by making the account or by rotating: it does no more than they may, and ends when they leave.';

alter table access.machine no force row level security;
alter table access.machine_token no force row level security;
update access.machine_token t set made_by = m.made_by from access.machine m where m.id = t.machine;
-- Of those that were rotated it is not known: they end, and are made anew.
update access.machine_token t set ends_at = now()
where (t.ends_at is null or t.ends_at > now())
  and exists (select 1 from access.machine_token e where e.machine = t.machine and e.made_at < t.made_at);
alter table access.machine force row level security;
alter table access.machine_token force row level security;
alter table access.machine_token alter column made_by set not null;
create index machine_token_giver_idx on access.machine_token (organisation, made_by);

drop policy machine_token_made_by_administrators on access.machine_token;
create policy machine_token_made_by_administrators on access.machine_token for insert
  with check (organisation = (select platform.organisation()) and (select platform.holds('admin'))
    and made_by = (select platform.person())
    and exists (select 1 from access.machine m where m.id = machine and m.organisation = machine_token.organisation));
-- The duty finds that somebody left.
drop policy machine_token_ended_by_administrators on access.machine_token;
create policy machine_token_ended_by_administrators on access.machine_token for update
  using ((organisation = (select platform.organisation()) and (select platform.holds('admin')))
    or (select platform.duty()) = 'access');
