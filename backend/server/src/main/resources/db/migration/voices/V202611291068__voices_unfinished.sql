grant select on voices.envelope to jointly_definer;

-- Not who wrote, nor how many: only that the organisation is still bound.
create function voices.unfinished() returns table (programme uuid, title text)
  language sql stable security definer set search_path = ''
  begin atomic
    select c.programme, coalesce(c.title ->> 'en', (select t.value from jsonb_each_text(c.title) t order by t.key limit 1), '')
    from voices.channel c
    where platform.holds('admin') and (
      (c.host = platform.organisation() and c.state = 'open')
      or exists (select 1 from voices.receiver r
        where r.channel = c.id and r.organisation = platform.organisation() and r.state = 'accepted' and c.state <> 'draft'
          and (c.state = 'open' or c.host <> platform.organisation()))
      or exists (select 1 from voices.envelope e where e.channel = c.id and e.organisation = platform.organisation()))
    order by 2, 1 limit 200;
  end;
comment on function voices.unfinished is
  'Channels that the acting administrator''s organisation hosts open, receives, or has voices of: it cannot leave before.';
alter function voices.unfinished owner to jointly_definer;
revoke all on function voices.unfinished from public;
grant execute on function voices.unfinished to jointly_app;
