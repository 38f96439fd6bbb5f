create function platform.forget(schema text, the_organisation uuid) returns void
  language plpgsql set search_path = ''
  as $$
  begin
    execute format('select %I.forget($1)', schema) using the_organisation;
  end $$;
comment on function platform.forget is
  'Has one schema delete what was alone an organisation''s that leaves; each has a function for it, which looks itself whether the time has come.';
revoke all on function platform.forget from public;
grant execute on function platform.forget to jointly_app;
