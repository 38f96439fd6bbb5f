alter table document.client
  add column person_name text,
  add column organisation_name text;
comment on column document.client.person_name is 'As both were called when they first wrote; null for those from before it was kept.';

-- those who read a text may know who wrote what in it
create policy client_seen_by_those_who_take_part on document.client for select
  using (exists (select 1 from programme.mine m where m.programme = client.programme offset 0));

drop trigger a_client_is_bound_to_oneself on document.client;
create trigger a_client_is_bound_to_oneself before insert on document.client for each row
  when (not (platform.duty() = 'documents'
      and (coalesce(current_setting('jointly.actor', true), '') = '' or platform.person() is null))
    and (new.person, new.person_name, new.organisation, new.organisation_name) is distinct from
      (platform.person(), platform.person_name(), platform.organisation(), platform.organisation_name())
    and not platform.is_owner())
  execute function platform.refuse();
