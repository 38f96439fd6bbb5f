grant create on schema consultation to jointly_definer;

-- Whether somebody drafts the programme themselves is asked of the calls that a page shows, not of all in which they are asked.
create function consultation.asked(before timestamptz, before_id uuid, most integer) returns setof uuid
  language sql stable security definer set search_path = ''
  begin atomic
    select o.id from (
      select c.id, c.closes_at, c.programme from consultation.call c
      where c.opens_at <= statement_timestamp() and (select platform.reads())
        and c.id in (
          select p.call from consultation.party p where p.organisation = (select platform.organisation())
          union
          select p.call from consultation.party p where p.organisation is null and p.kind = (
            select o.kind from organisation.organisation o where o.id = (select platform.organisation()) and o.enabled))
        and (before is null or (c.closes_at, c.id) < (before, before_id))
      order by c.closes_at desc, c.id desc offset 0) o
    where not exists (select 1 from programme.mine m
      where m.programme = o.programme and m.capacity in ('lead', 'participating') offset 0)
    order by o.closes_at desc, o.id desc limit most;
  end;
comment on function consultation.asked is
  'The calls in which the acting organisation is asked, as consultation.mine says, the last to close first, so many behind one.';

-- One look at the right instead of one a row.
create function consultation.rows_with(the_call uuid, words text) returns setof uuid
  language sql stable security definer set search_path = ''
  begin atomic
    select r.id
    from consultation.matrix_row r left join consultation.disposition d on d.row_id = r.id
    where r.call = the_call
      and (r.organisation = (select platform.organisation()) and (select platform.reads())
        or (select exists (select 1 from consultation.call c join programme.hears h on h.programme = c.programme
          where c.id = the_call and c.closes_at <= statement_timestamp() and c.withdrawn_at is null
            and 'drafters' = any (h.audiences))))
      and position(lower(words) in lower(concat_ws(' ', r.text, r.proposal, r.quote, r.organisation_name, r.reference,
        case when (select exists (select 1 from consultation.call c join programme.hears h on h.programme = c.programme
          where c.id = the_call and 'drafters' = any (h.audiences))) then d.theme end))) > 0;
  end;
comment on function consultation.rows_with is
  'Comments of a call that have these words in them, of those that whoever asks may read; whether one counts is for its reader to ask.';

alter function consultation.asked owner to jointly_definer;
alter function consultation.rows_with owner to jointly_definer;
revoke all on function consultation.asked, consultation.rows_with from public;
grant execute on function consultation.asked, consultation.rows_with to jointly_app;
revoke create on schema consultation from jointly_definer;
