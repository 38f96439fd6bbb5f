create trigger a_topic_is_raised_in_ones_own_name before insert on discussion.topic for each row
  when ((new.raised_by, new.raised_by_name, new.organisation, new.organisation_name) is distinct from
      (platform.person(), platform.person_name(), platform.organisation(), platform.organisation_name())
    and not platform.is_owner())
  execute function platform.refuse();
create trigger a_topic_begins_open before insert on discussion.topic for each row
  when ((num_nonnulls(new.resolved_at, new.resolved_by, new.resolved_by_name, new.resolving_organisation,
      new.resolving_organisation_name, new.disposition, new.reason) > 0 or new.comments <> 0)
    and not platform.is_owner())
  execute function platform.refuse();
create trigger a_topic_is_resolved_in_ones_own_name before update on discussion.topic for each row
  when (old.resolved_at is null and new.resolved_at is not null
    and (new.resolved_by, new.resolved_by_name, new.resolving_organisation, new.resolving_organisation_name)
      is distinct from
      (platform.person(), platform.person_name(), platform.organisation(), platform.organisation_name())
    and not platform.is_owner())
  execute function platform.refuse();
create trigger only_a_resolved_topic_says_who_resolved_it before update on discussion.topic for each row
  when (new.resolved_at is null and num_nonnulls(new.resolved_by, new.resolved_by_name, new.resolving_organisation,
      new.resolving_organisation_name, new.disposition, new.reason) > 0
    and not platform.is_owner())
  execute function platform.refuse();
create trigger a_resolution_stays_until_the_topic_is_reopened before update on discussion.topic for each row
  when (old.resolved_at is not null and new.resolved_at is not null
    and (new.resolved_at, new.resolved_by, new.resolved_by_name, new.resolving_organisation,
      new.resolving_organisation_name, new.disposition, new.reason)
      is distinct from (old.resolved_at, old.resolved_by, old.resolved_by_name, old.resolving_organisation,
      old.resolving_organisation_name, old.disposition, old.reason)
    and not platform.is_owner())
  execute function platform.refuse();
create trigger what_a_topic_counts_never_falls before update on discussion.topic for each row
  when ((new.comments < old.comments or new.version < old.version or new.last_activity < old.last_activity)
    and not platform.is_owner())
  execute function platform.refuse();

create trigger a_comment_is_written_in_ones_own_name before insert on discussion.comment for each row
  when ((new.author, new.author_name, new.organisation, new.organisation_name) is distinct from
      (platform.person(), platform.person_name(), platform.organisation(), platform.organisation_name())
    and not platform.is_owner())
  execute function platform.refuse();
