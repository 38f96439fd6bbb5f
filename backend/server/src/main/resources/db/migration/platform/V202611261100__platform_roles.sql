create function platform.holds(role text) returns boolean
  language sql stable parallel safe
  return role = any (string_to_array(coalesce(current_setting('jointly.roles', true), ''), ','));
comment on function platform.holds is
  'Whether the acting person holds a role in the organisation they act for. Wrap it: (select platform.holds(''admin'')).';
