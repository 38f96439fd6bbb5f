-- Whoever got one expression into a statement of a request could act for any organisation: the settings that say who acts are
-- everybody's. They are believed now with a proof alone: an HMAC (RFC 2104, SHA-256) of the backend over them, the session's
-- process and the time, whose key nobody reads but the function that verifies it.
create table platform.announcement_key (
  id text primary key
    constraint announcement_key_id_must_be_short check (length(id) between 8 and 64),
  -- The key as HMAC uses it: filled up to a block of 64 bytes, and mixed with one constant inside and another outside.
  inside bytea not null
    constraint inside_of_announcement_key_must_be_a_block check (octet_length(inside) = 64),
  outside bytea not null
    constraint outside_of_announcement_key_must_be_a_block check (octet_length(outside) = 64)
);
comment on table platform.announcement_key is
  'What the announcements of the backend''s nodes are verified with; each node keeps its own here when it starts.';
alter table platform.announcement_key enable row level security;
alter table platform.announcement_key force row level security;
create policy announcement_key_kept_at_the_start on platform.announcement_key to jointly_owner using (true) with check (true);
create policy announcement_key_verified_with on platform.announcement_key for select to jointly_definer using (true);
grant select on platform.announcement_key to jointly_definer;

-- Unit separators stand between: process, second since 1970, organisation, person, reads, roles, name of the person, of the organisation.
create function platform.announced() returns text[]
  language sql stable parallel restricted security definer set search_path = ''
begin atomic
  select string_to_array(said.actor, chr(31))
  from (select current_setting('jointly.actor', true) actor, current_setting('jointly.proof', true) proof) said
  join platform.announcement_key k on k.id = split_part(said.proof, '.', 1)
  where case
    when split_part(said.proof, '.', 2)
      = encode(sha256(k.outside || sha256(k.inside || convert_to(said.actor, 'UTF8'))), 'hex')
    then split_part(said.actor, chr(31), 1) = pg_backend_pid()::text
      and split_part(said.actor, chr(31), 2)::bigint
        between extract(epoch from transaction_timestamp()) - 300 and extract(epoch from clock_timestamp()) + 300
    end;
end;
comment on function platform.announced is
  'Who acts, as the backend has proved it to this session for this transaction (five minutes for clocks that differ); null for anything else.';
alter function platform.announced owner to jointly_definer;
revoke all on function platform.announced from public;
grant execute on function platform.announced to jointly_app, jointly_duties, jointly_voices, jointly_owner;

create or replace function platform.organisation() returns uuid
  language sql stable parallel restricted
  return nullif((platform.announced())[3], '')::uuid;

create or replace function platform.person() returns uuid
  language sql stable parallel restricted
  return nullif((platform.announced())[4], '')::uuid;

create or replace function platform.reads() returns boolean
  language sql stable parallel restricted
  return coalesce((platform.announced())[5], '') = 'on';

create or replace function platform.holds(role text) returns boolean
  language sql stable parallel restricted
  return role = any (string_to_array(coalesce((platform.announced())[6], ''), ','));

create or replace function platform.person_name() returns text
  language sql stable parallel restricted
  return coalesce((platform.announced())[7], '');

create or replace function platform.organisation_name() returns text
  language sql stable parallel restricted
  return coalesce((platform.announced())[8], '');
