alter table consultation.remark add column field text;
comment on column consultation.remark.field is 'Which field of the programme its passage is, where no document is consulted on.';
alter table consultation.matrix_row add column field text;
comment on column consultation.matrix_row.field is 'Which field of the programme its passage is, where no document is consulted on.';

-- What was said before has it from its passage, once.
alter table consultation.remark no force row level security;
alter table consultation.matrix_row no force row level security;
alter table consultation.passage no force row level security;
update consultation.remark r set field = p.field
from consultation.passage p where p.call = r.call and p.position = r.passage and p.field is not null;
update consultation.matrix_row r set field = p.field
from consultation.passage p where p.call = r.call and p.position = r.passage and p.field is not null;
alter table consultation.remark force row level security;
alter table consultation.matrix_row force row level security;
alter table consultation.passage force row level security;

grant create on schema consultation to jointly_definer;

drop function consultation.counted(uuid);
create function consultation.counted(the_call uuid)
  returns table (kind text, organisation uuid, place integer, section text, field text, question smallint, stance text,
    outcome text)
  language sql stable security definer set search_path = ''
  begin atomic
    select r.kind, r.organisation, r.place, r.section, r.field, r.question, r.stance, a.outcome
    from consultation.submission s join consultation.matrix_row r on r.submission = s.id
    left join lateral (select outcome from consultation.answer where row_id = r.id order by number desc limit 1) a on true
    where s.call = the_call and s.superseded_at is null and (not s.late or s.admitted_at is not null)
      and (select consultation.may_be_counted(the_call));
  end;
comment on function consultation.counted is 'Of every comment that counts in a call what is counted of it; not what it says.';

drop function consultation.published_rows(uuid, integer, integer);
create function consultation.published_rows(the_call uuid, behind integer, most integer)
  returns table (ordinal integer, reference integer, id uuid, call uuid, organisation uuid, organisation_name text, kind text,
    late boolean, question smallint, passage integer, section text, field text, starts integer, ends integer, quote text,
    stance text, text text, proposal text, number integer, outcome text, reason text, changed_to text,
    answering_organisation_name text, released_at timestamptz)
  language sql stable security definer set search_path = ''
  begin atomic
    with counting as (
      select row_number() over (order by r.late, r.place, coalesce(r.starts, -1), r.reference)::integer as ordinal, r.*
      from consultation.submission s join consultation.matrix_row r on r.submission = s.id
      where s.call = the_call and s.superseded_at is null and (not s.late or s.admitted_at is not null)
        and exists (select 1 from consultation.call c where c.id = the_call and c.published_at is not null
          and (c.audience = 'public' or c.audience = 'parties' and exists (
            select 1 from consultation.mine m where m.call = c.id offset 0)))
    )
    select n.ordinal, n.reference, n.id, n.call, case when n.publicity = 'named' then n.organisation end,
      case when n.publicity = 'named' then n.organisation_name end, n.kind, n.late, n.question, n.passage, n.section, n.field,
      n.starts, n.ends, n.quote, n.stance, n.text, n.proposal, a.number, a.outcome, a.reason, a.changed_to,
      a.answering_organisation_name, a.released_at
    from counting n
    left join lateral (select * from consultation.answer where row_id = n.id order by number desc limit 1) a on true
    where n.publicity <> 'none' and n.ordinal > behind
    order by n.ordinal limit least(most, 200);
  end;
comment on function consultation.published_rows is
  'The comments of a published call with their last answers, as far as those that submitted allowed it and whoever asks may read them.';

alter function consultation.counted owner to jointly_definer;
alter function consultation.published_rows owner to jointly_definer;
revoke all on function consultation.counted, consultation.published_rows from public;
grant execute on function consultation.counted, consultation.published_rows to jointly_app;
revoke create on schema consultation from jointly_definer;
