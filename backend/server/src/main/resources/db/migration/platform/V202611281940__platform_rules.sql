create function platform.person_name() returns text
  language sql stable parallel safe
  return coalesce(current_setting('jointly.person_name', true), '');
comment on function platform.person_name() is 'The name of the person who acts; empty outside a request.';

create function platform.organisation_name() returns text
  language sql stable parallel safe
  return coalesce(current_setting('jointly.organisation_name', true), '');
comment on function platform.organisation_name() is
  'The name of the organisation the person acts for; empty outside a request.';

create function platform.is_owner() returns boolean
  language sql stable parallel safe
  return pg_has_role('jointly_owner', 'member');
comment on function platform.is_owner() is
  'Whether the statement is the owner''s or a superuser''s: no trigger could hold who may drop it.';

-- A rule is a trigger: its name says what holds, its condition when that would be broken. Whether the owner asks is looked
-- at last, so that a write that breaks nothing pays for a comparison and no more.
create procedure platform.rule(the_table regclass, name text, at text, broken text)
  language plpgsql as $$
declare
  schema text;
  relation text;
begin
  select n.nspname, c.relname into schema, relation
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = the_table;
  -- A function keeps its plan; a trigger's own condition is planned anew for every statement, twenty times the price.
  execute format($f$
    create function %1$I.%2$I() returns trigger language plpgsql as $t$
    begin
      if (%3$s) and not platform.is_owner() then
        raise exception '%%', replace(tg_name, '_', ' ') using errcode = 'check_violation',
          constraint = tg_name, table = tg_table_name, schema = tg_table_schema;
      end if;
      return new;
    end $t$ $f$, schema, left(relation || '__' || name, 63), broken);
  execute format('create trigger %I before %s on %s for each row execute function %I.%I()', name, at, the_table, schema,
    left(relation || '__' || name, 63));
end $$;
comment on procedure platform.rule is
  'Makes a rule of a table: before an insert or an update that breaks it, its name is the answer.';
revoke all on procedure platform.rule from public;

-- The same for what is written a thousand rows at once, where a condition is planned once and a call a row costs more.
create function platform.refuse() returns trigger
  language plpgsql as $$
begin
  raise exception '%', replace(tg_name, '_', ' ') using errcode = 'check_violation',
    constraint = tg_name, table = tg_table_name, schema = tg_table_schema;
end $$;
comment on function platform.refuse() is 'Refuses what the trigger it is called by says must not be.';

-- A key that has its answer is not free again before the clock deletes it.
drop policy request_once_of_the_person on platform.request_once;
create policy request_once_seen_by_the_person on platform.request_once for select
  using (organisation = coalesce((select platform.organisation()), '00000000-0000-0000-0000-000000000000')
    and person = (select platform.person()));
create policy request_once_begun_by_the_person on platform.request_once for insert
  with check (organisation = coalesce((select platform.organisation()), '00000000-0000-0000-0000-000000000000')
    and person = (select platform.person()));
create policy request_once_answered_by_the_person on platform.request_once for update
  using (organisation = coalesce((select platform.organisation()), '00000000-0000-0000-0000-000000000000')
    and person = (select platform.person()));
create policy request_once_released_by_the_person on platform.request_once for delete
  using (organisation = coalesce((select platform.organisation()), '00000000-0000-0000-0000-000000000000')
    and person = (select platform.person()) and answer is null);

call platform.rule('platform.request_once', 'a_key_that_was_used_keeps_its_answer', 'update', $$
  old.answer is not null and new.* is distinct from old.* $$);
call platform.rule('platform.request_once', 'a_key_stays_what_it_was_used_for', 'update', $$
  (new.organisation, new.person, new.key, new.fingerprint, new.made_at)
      is distinct from (old.organisation, old.person, old.key, old.fingerprint, old.made_at) $$);
