-- A registration that is over keeps no logo: the organisation has it, or nobody.
grant update (logo) on access.registration to jointly_app;

-- When a first administrator is named, every open invitation by which somebody would become one ends.
drop policy first_administrator_seen_by_the_platform on access.invitation;
drop policy first_administrator_changed_by_the_platform on access.invitation;
create policy administrators_invited_seen_by_the_platform on access.invitation for select
  using ((select platform.organisation()) = platform.itself() and 'admin' = any(string_to_array(roles, ',')));
create policy administrators_invited_changed_by_the_platform on access.invitation for update
  using ((select platform.organisation()) = platform.itself() and 'admin' = any(string_to_array(roles, ',')));
