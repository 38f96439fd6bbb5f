-- Whoever got one expression into a statement of a request could announce a duty and read what it reads. Only a session of the
-- role that duties connect with has one now, and no other role can make itself such a session.
create or replace function platform.duty() returns text
  language sql stable parallel safe
  return case when session_user = 'jointly_duties' then coalesce(current_setting('jointly.duty', true), '') else '' end;
comment on function platform.duty() is
  'The name of a job of the platform itself, such as directory; empty in a request, whatever it says, since only a session of jointly_duties has one.';
