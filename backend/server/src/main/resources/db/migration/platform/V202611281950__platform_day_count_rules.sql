-- Whoever reached a day's limit could lower or delete the count and go on.
drop policy day_count_of_the_actor on platform.day_count;
create policy day_count_seen_by_the_actor on platform.day_count for select
  using (organisation = (select platform.organisation())
    and whose in ((select platform.organisation()), (select platform.person())));
create policy day_count_begun_by_the_actor on platform.day_count for insert
  with check (organisation = (select platform.organisation())
    and whose in ((select platform.organisation()), (select platform.person())));
create policy day_count_raised_by_the_actor on platform.day_count for update
  using (organisation = (select platform.organisation())
    and whose in ((select platform.organisation()), (select platform.person())));
revoke update on platform.day_count from jointly_app;
grant update (number) on platform.day_count to jointly_app;
call platform.rule('platform.day_count', 'what_was_counted_on_a_day_stays_counted', 'update', $$ new.number < old.number $$);
