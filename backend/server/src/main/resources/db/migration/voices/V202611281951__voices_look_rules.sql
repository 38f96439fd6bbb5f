call platform.rule('voices.escalation_look', 'whoever_looked_is_named_as_they_are', 'insert', $$
  (new.person, new.person_name) is distinct from (platform.person(), platform.person_name()) $$);
