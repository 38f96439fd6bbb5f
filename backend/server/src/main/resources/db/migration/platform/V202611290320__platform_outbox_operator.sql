-- For operators, in a session of jointly_owner. Row-level security hides the messages from the owner of the tables too, and
-- the application has no business with either.
create function platform.retry(message uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  update platform.outbox o set parked_at = null, attempts = 0, due_at = now()
  where o.id = message and o.parked_at is not null;
  return found;
end $$;
comment on function platform.retry is 'Tries a parked message again; false if there is none.';
alter function platform.retry owner to jointly_definer;
revoke all on function platform.retry from public;
grant execute on function platform.retry to jointly_owner;

create function platform.give_up(message uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  delete from platform.outbox o where o.id = message and o.parked_at is not null;
  return found;
end $$;
comment on function platform.give_up is 'Deletes a parked message, which is never delivered then; false if there is none.';
grant delete on platform.outbox to jointly_definer;
alter function platform.give_up owner to jointly_definer;
revoke all on function platform.give_up from public;
grant execute on function platform.give_up to jointly_owner;
