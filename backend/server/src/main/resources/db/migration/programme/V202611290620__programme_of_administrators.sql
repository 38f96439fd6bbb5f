-- Administrators say who of their people sees a programme, also those who hold no role that reads. Its title they learn as
-- long as their organisation takes part.
create function programme.titles_for_administrators(the_programmes uuid[]) returns table (id uuid, title text)
  language sql stable security definer set search_path = ''
  begin atomic
    select p.id, p.title from programme.programme p
    where p.id = any (the_programmes) and platform.holds('admin')
      and exists (select 1 from programme.participation o
        where o.programme = p.id and o.organisation = platform.organisation() and o.begun_at <= statement_timestamp()
          and (o.ended_at is null or o.ended_at > statement_timestamp()));
  end;
comment on function programme.titles_for_administrators is
  'The titles of programmes in which the acting administrator''s organisation takes part now.';
alter function programme.titles_for_administrators owner to jointly_definer;
revoke all on function programme.titles_for_administrators from public;
grant execute on function programme.titles_for_administrators to jointly_app;
