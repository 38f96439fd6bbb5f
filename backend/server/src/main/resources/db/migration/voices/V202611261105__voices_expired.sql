drop function voices.expire(date);

create function voices.expire(the_day date) returns table (organisation uuid, channel uuid)
  language plpgsql security definer set search_path = '' as $$
begin
  if platform.duty() <> 'voices' then
    raise exception 'Only the keeper of voices lets them expire' using errcode = 'insufficient_privilege';
  end if;
  return query
    with gone as (
      delete from voices.envelope e where e.keep_until < the_day returning e.organisation, e.channel)
    select distinct g.organisation, g.channel from gone g;
  delete from voices.submission s where not exists (select 1 from voices.envelope e where e.submission = s.id);
  delete from voices.spent where spent_on < the_day - 1;
end $$;
comment on function voices.expire is
  'Deletes what was kept as long as its channel says, and tells of which organisations and channels, never how much.';
alter function voices.expire owner to jointly_definer;
revoke all on function voices.expire from public;
grant execute on function voices.expire to jointly_app;
