call platform.rule('document.document', 'a_document_is_begun_in_ones_own_name', 'insert', $$
  (new.begun_by, new.begun_by_name, new.organisation, new.organisation_name) is distinct from
      (platform.person(), platform.person_name(), platform.organisation(), platform.organisation_name()) $$);
call platform.rule('document.document', 'a_document_begins_empty', 'insert', $$
  new.last_seq <> 0 or new.edited_at is not null $$);
call platform.rule('document.document', 'what_a_document_counts_never_falls', 'update', $$
  new.last_seq < old.last_seq or new.version < old.version or new.edited_at < old.edited_at
      or (new.edited_at is null and old.edited_at is not null) $$);
-- What a template begins it with is the one edit that whoever begins a document counts.
call platform.rule('document.document', 'a_log_is_counted_by_who_keeps_it', 'update', $$
  (new.last_seq, new.edited_at) is distinct from (old.last_seq, old.edited_at)
    and platform.duty() <> 'documents'
    and not (old.last_seq = 0 and new.last_seq = 1 and old.begun_by = platform.person()) $$);

-- Edits are written many at once, of many persons: the duty that keeps the log answers for who they are. It has no actor.
create trigger an_edit_is_written_in_ones_own_name before insert on document.edit for each row
  when (not (platform.duty() = 'documents' and platform.person() is null)
    and (new.person, new.person_name, new.organisation, new.organisation_name, new.seq) is distinct from
      (platform.person(), platform.person_name(), platform.organisation(), platform.organisation_name(), 1::bigint)
    and not platform.is_owner())
  execute function platform.refuse();
create trigger a_client_is_bound_to_oneself before insert on document.client for each row
  when (not (platform.duty() = 'documents' and platform.person() is null)
    and (new.person, new.organisation) is distinct from (platform.person(), platform.organisation())
    and not platform.is_owner())
  execute function platform.refuse();

call platform.rule('document.version', 'a_version_is_kept_in_ones_own_name', 'insert', $$
  (new.made_by, new.made_by_name, new.organisation, new.organisation_name) is distinct from
      (platform.person(), nullif(platform.person_name(), ''),
        platform.organisation(), nullif(platform.organisation_name(), '')) $$);
call platform.rule('document.version', 'a_version_begins_unfrozen', 'insert', $$
  num_nonnulls(new.frozen_by, new.frozen_by_name, new.freezing_organisation, new.freezing_organisation_name,
      new.frozen_at) > 0 $$);
call platform.rule('document.version', 'a_frozen_version_stays_frozen', 'update', $$
  old.frozen_at is not null and new.* is distinct from old.* $$);
call platform.rule('document.version', 'a_version_is_frozen_in_ones_own_name', 'update', $$
  old.frozen_at is null and num_nonnulls(new.frozen_by, new.frozen_by_name, new.freezing_organisation,
      new.freezing_organisation_name, new.frozen_at) > 0
    and (new.frozen_by, new.frozen_by_name, new.freezing_organisation, new.freezing_organisation_name)
      is distinct from
      (platform.person(), platform.person_name(), platform.organisation(), platform.organisation_name()) $$);
call platform.rule('document.version', 'a_kept_version_says_what_it_said', 'update', $$
  (new.document, new.programme, new.number, new.name, new.seq, new.hash, new.letters, new.made_at, new.made_by,
      new.made_by_name, new.organisation, new.organisation_name, new.contributors)
      is distinct from (old.document, old.programme, old.number, old.name, old.seq, old.hash, old.letters, old.made_at,
      old.made_by, old.made_by_name, old.organisation, old.organisation_name, old.contributors) $$);
