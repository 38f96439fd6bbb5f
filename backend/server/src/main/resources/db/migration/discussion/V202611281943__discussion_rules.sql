call platform.rule('discussion.topic', 'a_topic_is_raised_in_ones_own_name', 'insert', $$
  (new.raised_by, new.raised_by_name, new.organisation, new.organisation_name) is distinct from
      (platform.person(), platform.person_name(), platform.organisation(), platform.organisation_name()) $$);
call platform.rule('discussion.topic', 'a_topic_begins_open', 'insert', $$
  num_nonnulls(new.resolved_at, new.resolved_by, new.resolved_by_name, new.resolving_organisation,
      new.resolving_organisation_name, new.disposition, new.reason) > 0 or new.comments <> 0 $$);
call platform.rule('discussion.topic', 'a_topic_is_resolved_in_ones_own_name', 'update', $$
  old.resolved_at is null and new.resolved_at is not null
    and (new.resolved_by, new.resolved_by_name, new.resolving_organisation, new.resolving_organisation_name)
      is distinct from
      (platform.person(), platform.person_name(), platform.organisation(), platform.organisation_name()) $$);
call platform.rule('discussion.topic', 'only_a_resolved_topic_says_who_resolved_it', 'update', $$
  new.resolved_at is null and num_nonnulls(new.resolved_by, new.resolved_by_name, new.resolving_organisation,
      new.resolving_organisation_name, new.disposition, new.reason) > 0 $$);
call platform.rule('discussion.topic', 'a_resolution_stays_until_the_topic_is_reopened', 'update', $$
  old.resolved_at is not null and new.resolved_at is not null
    and (new.resolved_at, new.resolved_by, new.resolved_by_name, new.resolving_organisation,
      new.resolving_organisation_name, new.disposition, new.reason)
      is distinct from (old.resolved_at, old.resolved_by, old.resolved_by_name, old.resolving_organisation,
      old.resolving_organisation_name, old.disposition, old.reason) $$);
call platform.rule('discussion.topic', 'what_a_topic_counts_never_falls', 'update', $$
  new.comments < old.comments or new.version < old.version or new.last_activity < old.last_activity $$);

call platform.rule('discussion.comment', 'a_comment_is_written_in_ones_own_name', 'insert', $$
  (new.author, new.author_name, new.organisation, new.organisation_name) is distinct from
      (platform.person(), platform.person_name(), platform.organisation(), platform.organisation_name()) $$);
