alter table discussion.topic
  add column settler uuid,
  add column settler_name text,
  add constraint settler_of_a_topic_has_a_name check ((settler is null) = (settler_name is null));
comment on column discussion.topic.settler is
  'Who of the organisation that raised the topic may resolve it in place of who raised it; null as long as nobody took it over.';

create index topic_open_of_person_idx on discussion.topic (coalesce(settler, raised_by), organisation) where resolved_at is null;

create function discussion.open_topics_of(the_person uuid) returns table (id uuid, programme uuid, audience text)
  language sql stable security definer set search_path = ''
  begin atomic
    select t.id, t.programme, t.audience from discussion.topic t
    where coalesce(t.settler, t.raised_by) = the_person and t.organisation = platform.organisation()
      and t.resolved_at is null and platform.holds('admin')
      and exists (select 1 from programme.participation o
        where o.programme = t.programme and o.organisation = t.organisation and o.begun_at <= statement_timestamp()
          and (o.ended_at is null or o.ended_at > statement_timestamp()))
    order by t.last_activity desc, t.id limit 200;
  end;
comment on function discussion.open_topics_of is
  'Which open topics somebody of the acting administrator''s organisation has to settle, where it still takes part; not what they say.';

create function discussion.hand_over(the_topics uuid[], the_leaver uuid, the_settler uuid, the_name text) returns integer
  language sql security definer set search_path = ''
  begin atomic
    with moved as (
      update discussion.topic t set settler = the_settler, settler_name = the_name, version = t.version + 1
      where t.id = any (the_topics) and coalesce(t.settler, t.raised_by) = the_leaver
        and t.organisation = platform.organisation() and t.resolved_at is null and platform.holds('admin')
      returning 1)
    select count(*)::integer from moved;
  end;
comment on function discussion.hand_over is
  'Lets somebody else settle open topics of the acting administrator''s organisation; says how many.';

grant usage on schema discussion to jointly_definer;
grant create on schema discussion to jointly_definer;
grant select, update (settler, settler_name, version) on discussion.topic to jointly_definer;
alter function discussion.open_topics_of owner to jointly_definer;
alter function discussion.hand_over owner to jointly_definer;
revoke create on schema discussion from jointly_definer;
revoke all on function discussion.open_topics_of, discussion.hand_over from public;
grant execute on function discussion.open_topics_of, discussion.hand_over to jointly_app;
call platform.rule('discussion.topic', 'a_topic_begins_with_who_raised_it', 'insert', $$
  new.settler is not null $$);
