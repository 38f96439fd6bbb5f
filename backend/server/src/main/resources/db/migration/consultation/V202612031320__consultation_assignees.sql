drop trigger one_gives_comments_to_colleagues on consultation.disposition;
drop function consultation.disposition__one_gives_comments_to_colleagues();
call platform.rule('consultation.disposition', 'comments_are_given_to_those_that_draft', 'insert or update', $$
  new.assignee is not null
    and (tg_op = 'INSERT' or (new.assignee, new.assignee_name, new.assignee_organisation, new.assignee_organisation_name)
      is distinct from (old.assignee, old.assignee_name, old.assignee_organisation, old.assignee_organisation_name))
    and not exists (select 1
      from programme.participation p join organisation.organisation o on o.id = p.organisation
      where p.programme = new.programme and p.organisation = new.assignee_organisation
        and (p.ended_at is null or p.ended_at > statement_timestamp())
        and p.capacity in ('lead', 'participating') and new.assignee_organisation_name =
          case o.id when platform.organisation() then platform.organisation_name() else o.name end) $$);
