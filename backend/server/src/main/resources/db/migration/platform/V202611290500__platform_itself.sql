create function platform.itself() returns uuid
  language sql immutable parallel safe
  return '00000000-0000-4000-8000-000000000001'::uuid;
comment on function platform.itself() is
  'Stands where an organisation''s id stands when somebody who runs the platform acts for the platform itself.';
