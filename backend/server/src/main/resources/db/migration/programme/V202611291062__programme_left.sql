-- A programme of an organisation that leaves, in which nobody else takes part, ends with it; any other keeps a lead.
create or replace function programme.keep_a_lead() returns trigger
  language plpgsql security definer set search_path = ''
  as $$
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('leads of ' || old.programme, 0));
  if not exists (
    select 1 from programme.participation p
    where p.programme = old.programme and p.capacity = 'lead' and p.ended_at is null
      and p.begun_at <= pg_catalog.statement_timestamp())
    and not (access.leaves_now(old.organisation) and not exists (
      select 1 from programme.participation p
      where p.programme = old.programme and p.organisation <> old.organisation and p.ended_at is null)) then
    raise exception 'programme % would be without lead', old.programme
      using errcode = 'check_violation', schema = 'programme', table = 'participation',
        constraint = 'a_programme_needs_a_lead';
  end if;
  return null;
end;
$$;

-- Programmes that no other organisation ever took part in are private to the one that leaves.
create function programme.alone(the_organisation uuid) returns setof uuid
  language sql stable security definer set search_path = ''
  begin atomic
    select distinct p.programme from programme.participation p
    where p.organisation = the_organisation and access.leaves_now(the_organisation)
      and not exists (select 1 from programme.participation o
        where o.programme = p.programme and o.organisation <> the_organisation);
  end;
comment on function programme.alone is 'Of an organisation that leaves now: programmes that nobody else ever took part in.';
alter function programme.alone owner to jointly_definer;
revoke all on function programme.alone from public;

grant update (ended_at), delete on programme.participation to jointly_definer;
grant update (state, answered_at, answered_by, answered_by_name), delete on programme.invitation to jointly_definer;
grant delete on programme.programme to jointly_definer;

create function programme.leave(the_organisation uuid) returns bigint
  language plpgsql security definer set search_path = ''
  as $$
declare
  ended bigint;
begin
  if not access.leaves_now(the_organisation) then
    raise exception 'organisation % does not leave now', the_organisation
      using errcode = 'check_violation', schema = 'programme', table = 'participation', constraint = 'it_does_not_leave_now';
  end if;
  update programme.invitation set state = 'withdrawn', answered_at = pg_catalog.now(), answered_by = platform.person(),
    answered_by_name = platform.person_name()
  where state = 'open' and (organisation = the_organisation or inviting_organisation = the_organisation);
  update programme.participation set ended_at = pg_catalog.now()
  where organisation = the_organisation and ended_at is null;
  get diagnostics ended = row_count;
  return ended;
end;
$$;
comment on function programme.leave is
  'Ends all that an organisation takes part in, and its open invitations, when it leaves; says in how many capacities it took part.';
alter function programme.leave owner to jointly_definer;
revoke all on function programme.leave from public;
grant execute on function programme.leave to jointly_app;

-- A channel of voices keeps its programme, for the helplines that survivors were promised.
create function programme.forget(the_organisation uuid) returns bigint
  language plpgsql security definer set search_path = ''
  as $$
declare
  private uuid;
  gone bigint := 0;
begin
  for private in select programme.alone(the_organisation) loop
    begin
      delete from programme.participation where programme = private;
      delete from programme.invitation where programme = private;
      delete from programme.programme where id = private;
      gone := gone + 1;
    exception when foreign_key_violation then
      null;
    end;
  end loop;
  return gone;
end;
$$;
comment on function programme.forget is
  'Deletes the programmes that an organisation which leaves had to itself, but for those that something else still needs; says how many.';
alter function programme.forget owner to jointly_definer;
revoke all on function programme.forget from public;
grant execute on function programme.forget to jointly_app;

-- Whoever leads alone, while others take part, must hand over first.
create function programme.led_alone() returns table (id uuid, title text)
  language sql stable security definer set search_path = ''
  begin atomic
    select p.id, p.title from programme.programme p
    where p.id in (select m.programme from programme.participation m
        where m.organisation = platform.organisation() and m.capacity = 'lead' and m.ended_at is null)
      and not exists (select 1 from programme.participation o
        where o.programme = p.id and o.organisation <> platform.organisation() and o.capacity = 'lead' and o.ended_at is null)
      and exists (select 1 from programme.participation o
        where o.programme = p.id and o.organisation <> platform.organisation() and o.ended_at is null)
      and (platform.holds('admin') or platform.duty() = 'access')
    order by p.title, p.id limit 200;
  end;
comment on function programme.led_alone is
  'Programmes that the acting administrator''s organisation leads alone while others take part, by title.';
alter function programme.led_alone owner to jointly_definer;
revoke all on function programme.led_alone from public;
grant execute on function programme.led_alone to jointly_app;
