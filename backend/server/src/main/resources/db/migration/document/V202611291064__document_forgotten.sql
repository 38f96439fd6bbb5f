grant select, delete on document.document, document.edit, document.client, document.snapshot, document.version to jointly_definer;
grant delete on document.penholder to jointly_definer;

create function document.forget(the_organisation uuid) returns bigint
  language plpgsql security definer set search_path = ''
  as $$
declare
  private uuid[] := array(select programme.alone(the_organisation));
  gone bigint;
begin
  if not access.leaves_now(the_organisation) then
    raise exception 'organisation % does not leave now', the_organisation
      using errcode = 'check_violation', schema = 'document', table = 'document', constraint = 'it_does_not_leave_now';
  end if;
  delete from document.edit where programme = any (private);
  delete from document.client where programme = any (private);
  delete from document.snapshot where programme = any (private);
  delete from document.version where programme = any (private);
  delete from document.penholder where programme = any (private);
  delete from document.document where programme = any (private);
  get diagnostics gone = row_count;
  return gone;
end;
$$;
comment on function document.forget is
  'Deletes the texts of programmes that an organisation which leaves had to itself; says how many.';
alter function document.forget owner to jointly_definer;
revoke all on function document.forget from public;
grant execute on function document.forget to jointly_app;

-- What an organisation drafted and somebody then kept or froze it goes on reading when it has left: nothing newer, and no draft.
create function document.endorsed(after_version uuid, most integer)
  returns table (id uuid, document_title text, programme_title text, number integer, name text, hash text, made_at timestamptz,
    frozen_at timestamptz)
  language sql stable security definer set search_path = ''
  begin atomic
    select v.id, d.title, p.title, v.number, v.name, v.hash, v.made_at, v.frozen_at
    from document.version v join document.document d on d.id = v.document join programme.programme p on p.id = v.programme
    where platform.holds('admin') and access.has_left(platform.organisation())
      and (v.made_by is not null or v.frozen_at is not null)
      and exists (select 1 from programme.participation m
        where m.programme = v.programme and m.organisation = platform.organisation()
          and m.capacity in ('lead', 'participating') and m.begun_at <= v.made_at and v.made_at < m.ended_at)
      and (after_version is null or v.id > after_version)
    order by v.id limit most;
  end;
comment on function document.endorsed is
  'For administrators of an organisation that has left: the versions kept or frozen while it drafted, from one on.';
alter function document.endorsed owner to jointly_definer;
revoke all on function document.endorsed from public;
grant execute on function document.endorsed to jointly_app;

create function document.endorsed_text(the_version uuid)
  returns table (id uuid, document_title text, programme_title text, number integer, hash text, made_at timestamptz, bytes bytea)
  language sql stable security definer set search_path = ''
  begin atomic
    select v.id, d.title, p.title, v.number, v.hash, v.made_at, v.bytes
    from document.version v join document.document d on d.id = v.document join programme.programme p on p.id = v.programme
    where v.id = the_version and platform.holds('admin') and access.has_left(platform.organisation())
      and (v.made_by is not null or v.frozen_at is not null)
      and exists (select 1 from programme.participation m
        where m.programme = v.programme and m.organisation = platform.organisation()
          and m.capacity in ('lead', 'participating') and m.begun_at <= v.made_at and v.made_at < m.ended_at);
  end;
comment on function document.endorsed_text is 'One of those versions with what it says, as one Yjs update.';
alter function document.endorsed_text owner to jointly_definer;
revoke all on function document.endorsed_text from public;
grant execute on function document.endorsed_text to jointly_app;
