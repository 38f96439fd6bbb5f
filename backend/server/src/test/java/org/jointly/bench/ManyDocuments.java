package org.jointly.bench;

import java.sql.Connection;
import java.sql.SQLException;
import org.jointly.local.TestStack;

/**
 * 100,000 documents in 30,000 programmes of a thousand organisations: IOM leads 20,000 of them, everybody else some ten, and
 * each has two more drafters. Past row-level security and rules, which would take an hour.
 */
final class ManyDocuments {
    private static final String SQL = """
            set session_replication_role = replica;
            create temporary table org as
              select n, case when n = 1 then '%s' else md5('bench organisation ' || n)::uuid end as id
              from generate_series(1, 1000) n;
            create temporary table led as
              select n, md5('bench programme ' || n)::uuid as id, case when n <= 20000 then 1 else 2 + n %% 999 end as lead
              from generate_series(1, 30000) n;
            insert into programme.programme (id, origin, title, titles, descriptions, stage, strands, regions, places, sectors,
                tags, named_organisations, words, created_at)
              select p.id, o.id, 'Programme ' || p.n, '[{"language": "en", "text": "Programme"}]', '[]', 'idea', '{}', '{}', '[]',
                '[]', '[]', '[]', 'programme', now()
              from led p join org o on o.n = p.lead;
            insert into programme.participation (id, programme, organisation, capacity, begun_at, last_activity)
              select gen_random_uuid(), p.id, o.id, case other when 0 then 'lead' else 'participating' end,
                now() - interval '1 year', now() - random() * interval '300 days'
              from led p cross join generate_series(0, 2) other
                join org o on o.n = case other when 0 then p.lead else 2 + (p.n * 7 + other * 3) %% 999 end;
            insert into document.document (id, programme, title, main, begun_by, begun_by_name, organisation, organisation_name,
                begun_at, epoch, last_seq, edited_at)
              select md5('bench document ' || d)::uuid, p.id, 'Text', d <= 30000, o.id, 'Somebody', o.id, 'Organisation', now(),
                gen_random_uuid(), 3, now()
              from generate_series(1, 100000) d join led p on p.n = 1 + d %% 30000 join org o on o.n = p.lead;
            insert into document.edit (document, seq, programme, person, person_name, organisation, organisation_name, at, bytes)
              select d.id, seq, d.programme, d.begun_by, 'Somebody', d.organisation, 'Organisation', now(), '\\x0000'
              from document.document d cross join generate_series(1, 3) seq where d.title = 'Text';
            insert into document.client (document, client, programme, person, organisation)
              select id, 1, programme, begun_by, organisation from document.document where title = 'Text';
            insert into document.snapshot (document, seq, programme, taken_at, hash, bytes)
              select id, 2, programme, now(), sha256('\\x0000'), '\\x0000' from document.document where title = 'Text'
            """;

    private ManyDocuments() {}

    static void fill(TestStack stack) throws SQLException {
        try (var connection = stack.postgres().asSuperuser()) {
            run(connection, SQL.formatted(stack.people().organisationId("iom")));
            run(connection, "vacuum analyze");
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
