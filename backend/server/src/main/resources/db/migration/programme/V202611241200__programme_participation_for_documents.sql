-- The job that keeps the live documents' log must know, for every edit it writes, whether its organisation drafts now.
create policy participation_seen_to_keep_documents on programme.participation for select
  using ((select platform.duty()) = 'documents');
