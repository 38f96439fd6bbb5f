package org.jointly.bench;

import java.sql.Connection;
import java.sql.SQLException;
import org.jointly.local.TestStack;

/**
 * 200 organisations that lead 50 programmes each, every programme with two further organisations and 50 comments; one
 * organisation takes part in 20,000 programmes, one in ten.
 */
final class Population {
    private static final String SQL = """
            create temporary table org as
              select id, row_number() over (order by alias = 'iom' desc, alias = 'harbour' desc, id) - 1 as n
              from organisation.organisation;
            insert into organisation.organisation (id, alias, name, kind, colour)
              select gen_random_uuid(), 'bench-' || g, 'Organisation ' || g, 'un_agency', '#5b6770'
              from generate_series((select count(*) from org), 199) g;
            truncate org;
            insert into org select id, row_number() over (order by alias = 'iom' desc, alias = 'harbour' desc, id) - 1
              from organisation.organisation limit 200;
            create temporary table prog as
              select gen_random_uuid() as id, g as n, g % 200 as lead from generate_series(2, 20001) g;
            insert into programme.programme (id, origin, title, titles, descriptions, stage, strands, regions, places,
                sectors, tags, named_organisations, starts_on, ends_on, words, created_at)
              select p.id, o.id, 'Programme number ' || p.n,
                jsonb_build_array(jsonb_build_object('language', 'en', 'text', 'Programme number ' || p.n)),
                jsonb_build_array(jsonb_build_object('kind', 'general', 'language', 'en', 'text', repeat('Words. ', 60))),
                (array['idea','design','active','operationally_closed'])[1 + p.n % 4],
                array[(array['prevention','protection','prosecution','partnership'])[1 + p.n % 4]],
                array['001','002','011','202'], '[{"kind":"country","code":"NG"},{"kind":"country","code":"GH"}]',
                '[]', '[]', '[]', date '2026-01-01', date '2028-12-31', 'Programme number ' || p.n, now()
              from prog p join org o on o.n = case when p.lead = 1 then 2 else p.lead end;
            insert into programme.participation (id, programme, organisation, capacity, begun_at, last_activity)
              select gen_random_uuid(), p.id, p.origin, 'lead', now() - interval '1 year',
                now() - random() * interval '300 days' from programme.programme p;
            insert into programme.participation (id, programme, organisation, capacity, begun_at, last_activity)
              select gen_random_uuid(), p.id, o.id, 'participating', now() - interval '1 year',
                now() - random() * interval '300 days'
              from prog p join org o on o.n = 2 + (p.n * 7 + 3) % 198 where p.n <= 10001
                and not exists (select 1 from programme.participation x where x.programme = p.id and x.organisation = o.id);
            insert into programme.participation (id, programme, organisation, capacity, begun_at, last_activity)
              select gen_random_uuid(), p.id, o.id, 'participating', now() - interval '1 year',
                now() - random() * interval '300 days'
              from prog p cross join org o where o.n = 0
                and not exists (select 1 from programme.participation x where x.programme = p.id and x.organisation = o.id);
            insert into programme.participation (id, programme, organisation, capacity, begun_at, last_activity)
              select gen_random_uuid(), p.id, o.id, 'partner', now() - interval '1 year',
                now() - random() * interval '300 days'
              from (select * from prog order by n limit 10) p cross join org o where o.n = 1;
            create temporary table top as
              select gen_random_uuid() as id, p.id as programme, p.origin, g
              from prog q join programme.programme p on p.id = q.id cross join generate_series(1, 5) g where q.n <= 10001;
            insert into discussion.topic (id, programme, organisation, organisation_name, raised_by, raised_by_name,
                raised_at, audience, title, comments, last_activity)
              select id, programme, origin, 'Organisation', gen_random_uuid(), 'Somebody', now(),
                (array['programme','programme','drafters','programme','organisation'])[g], 'Topic ' || g, 10,
                now() - random() * interval '300 days' from top;
            insert into discussion.comment (id, topic, programme, audience, organisation, organisation_name, author,
                author_name, written_at, text)
              select gen_random_uuid(), t.id, t.programme, x.audience, t.origin, 'Organisation', gen_random_uuid(),
                'Somebody', now() - random() * interval '300 days', repeat('A comment of some words. ', 6)
              from top t join discussion.topic x on x.id = t.id cross join generate_series(1, 10);
            """;

    private Population() {}

    static void settle() throws SQLException {
        try (var connection = TestStack.shared().postgres().asSuperuser()) {
            run(connection, SQL);
            // Or the backend would read all of it into the search meanwhile.
            run(connection, "truncate search.due");
            run(connection, "vacuum analyze");
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
