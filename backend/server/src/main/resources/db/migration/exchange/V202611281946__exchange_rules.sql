create trigger a_file_is_imported_in_ones_own_name before insert on exchange.import for each row
  when ((new.person, new.person_name, new.organisation, new.organisation_name) is distinct from
      (platform.person(), platform.person_name(), platform.organisation(), platform.organisation_name())
    and not platform.is_owner())
  execute function platform.refuse();
create trigger an_import_is_counted_once_and_by_who_began_it before update on exchange.import for each row
  when ((new.created, new.updated, new.refused) is distinct from (old.created, old.updated, old.refused)
    and ((old.created, old.updated, old.refused) <> (0, 0, 0) or old.person is distinct from platform.person())
    and not platform.is_owner())
  execute function platform.refuse();

-- What a file brought is said while it is taken in, and never added to later.
create policy imported_activity_said_while_it_is_taken_in on exchange.imported_activity as restrictive for insert to jointly_app
  with check (exists (select 1 from exchange.import i
    where i.id = imported_activity.import and i.organisation = imported_activity.organisation
      and i.person = (select platform.person()) and (i.created, i.updated, i.refused) = (0, 0, 0)));
create policy import_note_said_while_it_is_taken_in on exchange.import_note as restrictive for insert to jointly_app
  with check (exists (select 1 from exchange.import i
    where i.id = import_note.import and i.organisation = import_note.organisation
      and i.person = (select platform.person()) and (i.created, i.updated, i.refused) = (0, 0, 0)));
