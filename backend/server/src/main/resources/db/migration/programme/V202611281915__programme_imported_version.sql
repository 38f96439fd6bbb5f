alter table programme.programme add column imported_version integer;
comment on column programme.programme.imported_version is
  'The version that the last import left behind, moved along by changes of the stage; another version, or none, means that people wrote since.';
grant update (imported_version) on programme.programme to jointly_app;
