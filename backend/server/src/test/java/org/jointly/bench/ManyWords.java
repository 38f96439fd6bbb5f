package org.jointly.bench;

import java.sql.SQLException;
import org.jointly.local.TestStack;

/**
 * A million entries of the search in the programmes of {@link Population}: 20,000 programmes, 100,000 topics, 80,000 documents of some 130
 * words and 800,000 comments of some 45. Their words are 60,000, of which the first stand in most entries and the last in few, as
 * in any language.
 */
final class ManyWords {
    private static final String FILL = """
            set session_replication_role = replica;
            truncate search.due, search.entry, search.word;
            drop index search.entry_keys_idx;
            create temporary table vocabulary as
              select n, concat(s[1 + n % 20], s[1 + (n / 20) % 20], s[1 + (n / 400) % 20],
                case when n >= 8000 then s[1 + (n / 8000) % 20] end) as word
              from generate_series(0, 60000) n, (select array['pro','tra','con','mi','gra','tion','fic','king','par','ser','vic',
                'su','por','te','la','bour','ref','ge','co','dev'] as s) syllables;
            create temporary table spoken as
              select t.i, string_agg(v.word, ' ') as text,
                array_to_tsvector(array_agg(distinct v.word)) as keys
              from (select i, floor(60000 * power(random(), 3))::integer as n
                from generate_series(0::bigint, 19999) i, generate_series(1, 60)) t
              join vocabulary v on v.n = t.n group by t.i;
            create index on spoken (i);
            create temporary table belongs as
              select row_number() over (order by p.id) - 1 as i, p.id, p.origin, array_agg(distinct m.organisation) as readers
              from programme.programme p join programme.participation m on m.programme = p.id group by p.id, p.origin;
            create index on belongs (i);
            analyze spoken; analyze belongs;
            """;
    private static final String KIND = """
            insert into search.entry (kind, subject, place, programme, audience, organisation, readers, spans, title, text, at, keys)
            select '%1$s', gen_random_uuid(), n, b.id, 'programme', b.origin, b.readers,
              array['%1$s', '%1$s/9/' || (n >> 9), '%1$s/13/' || (n >> 13), '%1$s/17/' || (n >> 17)],
              left(s.text, 60), s.text, now(), setweight(%3$s, 'A')
            from generate_series(1::bigint, %2$d) n
            join belongs b on b.i = (n * 7919) %% 20000
            join spoken s on s.i = (n * 13) %% 19991
            join spoken t on t.i = (n * 17) %% 19997
            join spoken u on u.i = (n * 31) %% 19993;
            """;
    private static final String INDEX = """
            create index entry_keys_idx on search.entry using gin (readers, spans, keys) with (fastupdate = off);
            insert into search.word
              select distinct r, w, reverse(w) from search.entry e, unnest(e.readers) r, unnest(tsvector_to_array(e.keys)) w
              where e.kind = 'document';
            """;

    private ManyWords() {}

    static void settle() throws SQLException {
        try (var connection = TestStack.shared().postgres().asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("set maintenance_work_mem = '400MB'");
            statement.execute(FILL);
            statement.execute(KIND.formatted("programme", 20_000, "s.keys"));
            statement.execute(KIND.formatted("topic", 100_000, "s.keys"));
            statement.execute(KIND.formatted("document", 80_000, "(s.keys || t.keys || u.keys)"));
            statement.execute(KIND.formatted("comment", 800_000, "s.keys"));
            statement.execute(INDEX);
            statement.execute("vacuum analyze search.entry");
            statement.execute("vacuum analyze search.word");
        }
    }
}
