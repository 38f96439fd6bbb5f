-- Without it PostgreSQL 18 finds a programme's participations by skipping through every organisation in the other index.
create index participation_of_programme_idx
  on programme.participation (programme, organisation);
