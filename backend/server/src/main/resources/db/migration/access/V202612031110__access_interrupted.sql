-- What somebody was given before the organisation was suspended is good no more afterwards.
create policy organisation_suspension_seen_by_the_duty on access.organisation_suspension for select
  using ((select platform.duty()) = 'access');
