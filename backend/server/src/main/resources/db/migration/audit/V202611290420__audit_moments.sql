-- Periods are asked for by day; times never go back along a chain, so a period is a stretch of it.
create index entry_moment_idx on audit.entry (organisation, at, sequence);
