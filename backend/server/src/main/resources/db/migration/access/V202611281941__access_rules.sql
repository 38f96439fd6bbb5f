revoke update on access.preference, access.visit from jointly_app;
grant update (language, appearance) on access.preference to jointly_app;
grant update (seen_at) on access.visit to jointly_app;

call platform.rule('access.visit', 'a_visit_never_goes_back', 'update', $$
  new.seen_at < old.seen_at $$);
