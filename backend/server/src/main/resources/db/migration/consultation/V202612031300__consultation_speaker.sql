grant create on schema consultation to jointly_definer;

create function consultation.speaker(the_programme uuid, the_maker uuid) returns uuid
  language sql stable security definer set search_path = ''
  begin atomic
    select p.organisation
    from programme.participation p join organisation.organisation o on o.id = p.organisation
    where p.programme = the_programme and (p.ended_at is null or p.ended_at > statement_timestamp()) and p.capacity in ('lead', 'participating')
      and platform.duty() = 'consultation'
    order by o.enabled desc, p.organisation = the_maker desc, p.capacity = 'lead' desc, p.begun_at, p.organisation
    limit 1;
  end;
comment on function consultation.speaker is
  'In whose name the clock speaks of a call: whoever made it, or, where that does not draft any more, another that drafts, a lead before others.';
alter function consultation.speaker owner to jointly_definer;
revoke all on function consultation.speaker from public;
grant execute on function consultation.speaker to jointly_app;
revoke create on schema consultation from jointly_definer;
