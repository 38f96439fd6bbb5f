-- Whoever drafts reads the matrix as every other that drafts does: of what it submitted itself before neither more nor sooner.
drop policy row_seen_by_who_submitted on consultation.matrix_row;
create policy row_seen_by_who_submitted on consultation.matrix_row for select
  using (organisation = (select platform.organisation()) and (select platform.reads())
    and not exists (select 1 from programme.hears h
      where h.programme = matrix_row.programme and 'drafters' = any (h.audiences) offset 0));
