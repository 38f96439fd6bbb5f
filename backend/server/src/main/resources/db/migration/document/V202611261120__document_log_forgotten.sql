create policy edit_seen_to_be_forgotten on document.edit for select
  using ((select platform.duty()) = 'forgetting');
create policy edit_forgotten_once_a_snapshot_and_a_version_have_it on document.edit for delete
  using ((select platform.duty()) = 'forgetting'
    and exists (select 1 from document.snapshot s where s.document = edit.document and s.seq >= edit.seq offset 0)
    and exists (select 1 from document.version v where v.document = edit.document and v.seq >= edit.seq offset 0));
create policy snapshot_seen_to_forget_what_it_has on document.snapshot for select
  using ((select platform.duty()) = 'forgetting');
create policy version_seen_to_forget_what_it_has on document.version for select
  using ((select platform.duty()) = 'forgetting');
grant delete on document.edit to jointly_app;
