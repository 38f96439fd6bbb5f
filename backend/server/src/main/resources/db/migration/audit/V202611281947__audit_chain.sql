grant usage, create on schema audit to jointly_definer;

-- RFC 8785 of what an entry says: names of fields sorted, no blanks, strings escaped as to_json escapes them, the
-- sequence as a whole number, the time in microseconds of UTC. The application computes the same; neither trusts the other.
create function audit.seal(previous text, entry audit.entry) returns text
  language sql stable set search_path = ''
  return encode(sha256(convert_to(concat(
    '{"action":', to_json((entry).action),
    ',"at":"', to_char((entry).at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    '","audience":', to_json((entry).audience),
    ',"details":{', (select string_agg(concat(to_json(d.key), ':', to_json(d.value)), ',' order by d.key collate "C")
      from jsonb_each_text((entry).details) d),
    '},"organisation":"', (entry).organisation,
    '","organisationName":', to_json((entry).organisation_name),
    ',"person":"', (entry).person,
    '","personName":', to_json((entry).person_name),
    ',"previous":"', previous,
    '","programme":', coalesce('"' || (entry).programme::text || '"', 'null'),
    ',"sequence":', (entry).sequence,
    ',"subject":"', (entry).subject, '"}'), 'UTF8')), 'hex');
comment on function audit.seal is 'The hash of an entry after the one whose hash is given: SHA-256 over its canonical JSON.';

-- Chains written before are sealed anew, once: nothing was released with the old form.
alter table audit.entry no force row level security;
alter table audit.head no force row level security;
do $$
declare
  sealed audit.entry;
  previous text;
begin
  for sealed in select * from audit.entry order by organisation, sequence loop
    if sealed.sequence = 1 then
      previous = '';
    end if;
    previous = audit.seal(previous, sealed);
    update audit.entry set hash = previous where organisation = sealed.organisation and sequence = sealed.sequence;
    update audit.head set hash = previous where organisation = sealed.organisation and sequence = sealed.sequence;
  end loop;
end $$;
alter table audit.entry force row level security;
alter table audit.head force row level security;

create function audit.hold() returns audit.head
  language plpgsql security definer set search_path = '' as $$
declare
  held audit.head;
begin
  select * into held from audit.head where organisation = platform.organisation() for update;
  if not found then
    insert into audit.head (organisation, sequence, hash) values (platform.organisation(), 0, '') on conflict do nothing;
    select * into held from audit.head where organisation = platform.organisation() for update;
  end if;
  return held;
end $$;
comment on function audit.hold is
  'The last link of the acting organisation''s chain, held until the transaction ends: links are added one after the other.';

create function audit.follow() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update audit.head h set sequence = new.sequence, hash = new.hash
  where h.organisation = new.organisation and h.sequence = new.sequence - 1 and new.hash = audit.seal(h.hash, new);
  if not found then
    raise exception 'an entry follows the last one' using errcode = 'check_violation', constraint = tg_name,
      table = tg_table_name, schema = tg_table_schema;
  end if;
  return new;
end $$;
comment on function audit.follow is 'Moves the head to a new entry, and refuses one that is not sealed with the last.';

grant select, insert, update on audit.head to jointly_definer;
alter function audit.hold owner to jointly_definer;
alter function audit.follow owner to jointly_definer;
revoke all on function audit.hold, audit.follow from public;
grant execute on function audit.hold to jointly_app;
revoke insert, update on audit.head from jointly_app;

call platform.rule('audit.entry', 'an_entry_says_who_acts', 'insert', $$
  (new.person, new.person_name, new.organisation, new.organisation_name) is distinct from
      (platform.person(), platform.person_name(), platform.organisation(), platform.organisation_name()) $$);
create trigger an_entry_follows_the_last_one before insert on audit.entry for each row
  when (not pg_has_role('jointly_owner', 'member'))
  execute function audit.follow();
create trigger an_entry_stays before update or delete on audit.entry for each row
  when (not platform.is_owner())
  execute function platform.refuse();
call platform.rule('audit.head', 'a_head_only_moves_forward', 'update', $$
  new.organisation <> old.organisation or new.sequence <= old.sequence $$);
create trigger a_head_stays before delete on audit.head for each row
  when (not platform.is_owner())
  execute function platform.refuse();
