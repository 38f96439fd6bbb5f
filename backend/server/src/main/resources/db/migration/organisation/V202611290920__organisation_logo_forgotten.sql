-- A logo that nothing shows any more goes; one that is sent again counts as new, so that it does not go meanwhile.
create policy logo_sent_again_by_administrators_and_the_platform on organisation.logo for update
  using ((select platform.holds('admin')) or (select platform.organisation()) = platform.itself());
create policy logo_forgotten_by_the_platform on organisation.logo for delete
  using ((select platform.organisation()) = platform.itself());
grant update (made_at), delete on organisation.logo to jointly_app;
