call platform.rule('exchange.import', 'a_file_is_imported_in_ones_own_name', 'insert', $$
  (new.person, new.person_name, new.organisation, new.organisation_name) is distinct from
      (platform.person(), platform.person_name(), platform.organisation(), platform.organisation_name()) $$);
call platform.rule('exchange.import', 'what_an_import_counts_never_falls', 'update', $$
  new.created < old.created or new.updated < old.updated or new.refused < old.refused $$);
call platform.rule('exchange.imported_activity', 'what_became_of_an_activity_is_said_once', 'update', $$
  old.outcome <> 'asked' and new.* is distinct from old.* $$);

-- What a file brought is said while it is taken in, and never added to later.
create policy imported_activity_said_while_it_is_taken_in on exchange.imported_activity as restrictive for insert to jointly_app
  with check (exists (select 1 from exchange.import i
    where i.id = imported_activity.import and i.organisation = imported_activity.organisation
      and i.person = (select platform.person()) and (i.created, i.updated, i.refused) = (0, 0, 0)));
create policy import_note_of_an_import_of_the_organisation on exchange.import_note as restrictive for insert to jointly_app
  with check (exists (select 1 from exchange.imported_activity a
    where a.id = import_note.activity and a.import = import_note.import and a.organisation = import_note.organisation));
