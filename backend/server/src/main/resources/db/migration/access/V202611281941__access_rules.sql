revoke update on access.preference, access.visit from jointly_app;
grant update (language, appearance) on access.preference to jointly_app;
grant update (seen_at) on access.visit to jointly_app;

create trigger a_visit_never_goes_back before update on access.visit for each row
  when (new.seen_at < old.seen_at and not platform.is_owner())
  execute function platform.refuse();
