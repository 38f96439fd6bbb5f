package org.jointly.document.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CARLOS_PRINCIPAL_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.CLARA_EDITOR_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.joined;
import static org.jointly.programme.ProgrammeStory.mainText;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jointly.api.programme.Capacity;
import org.jointly.platform.Backend;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What everybody does all day costs the same on a full platform: no statement of it reads a table of all tenants from end to end.
 * PostgreSQL itself counts the rows that are read so, in a database with 20,000 documents of a thousand organisations, in all of
 * whose programmes one agency takes part; it shares the pool of connections with others who take part in a few.
 */
class HotStatementsTest {
    private static final int ROWS = 20_000;
    private static final int TIMES = 40;
    private static final int TEXTS = 5;
    private static final int LETTERS = 1_000;

    /** In which the node looks a few times what changed behind its back. */
    private static final Duration A_WHILE = Duration.ofSeconds(15);

    private static final int A_FEW = 3;
    private static final List<String> FILLED = List.of(
            "programme.programme",
            "programme.participation",
            "document.document",
            "document.edit",
            "document.client",
            "document.snapshot",
            "document.version",
            "discussion.topic",
            "discussion.comment",
            "search.entry",
            "audit.entry");
    private static final String OTHERS =
            "(select md5('other organisation ' || n)::uuid from generate_series(1, 1000) n)";
    private static final String FILL = """
            set local session_replication_role = replica;
            insert into programme.programme (id, origin, title, titles, descriptions, stage, strands, regions, places, sectors,
                tags, named_organisations, words, created_at)
              select gen_random_uuid(), md5('other organisation ' || 1 + n %% 1000)::uuid, 'Others ' || n,
                '[{"language": "en", "text": "Of others"}]', '[]', 'idea', '{}', '{}', '[]', '[]', '[]', '[]', 'others', now()
              from generate_series(1, %1$d) n;
            insert into programme.participation (id, programme, organisation, capacity, begun_at, last_activity)
              select gen_random_uuid(), id, origin, 'lead', now(), now() from programme.programme where origin in %2$s;
            insert into programme.participation (id, programme, organisation, capacity, begun_at, last_activity)
              select gen_random_uuid(), id, '%3$s', 'observer', now(), now() from programme.programme where origin in %2$s;
            insert into document.document (id, programme, title, main, begun_by, begun_by_name, organisation,
                organisation_name, begun_at, epoch)
              select gen_random_uuid(), id, 'Text', true, origin, 'Somebody', origin, 'Others', now(), gen_random_uuid()
              from programme.programme where origin in %2$s;
            insert into document.edit (document, seq, programme, person, person_name, organisation, organisation_name, at, bytes)
              select id, 1, programme, organisation, 'Somebody', organisation, 'Others', now(), '\\x0000'
              from document.document where organisation in %2$s;
            insert into document.client (document, client, programme, person, organisation)
              select id, 1, programme, organisation, organisation from document.document where organisation in %2$s;
            insert into document.snapshot (document, seq, programme, taken_at, hash, bytes)
              select id, 1, programme, now(), '\\x00', '\\x0000' from document.document where organisation in %2$s;
            insert into document.version (id, document, programme, number, seq, hash, letters, made_at, bytes, contributors)
              select gen_random_uuid(), id, programme, 1, 1, repeat('0', 64), 0, now(), '\\x0000', '[]'
              from document.document where organisation in %2$s;
            insert into discussion.topic (id, programme, organisation, organisation_name, raised_by, raised_by_name, raised_at,
                audience, title, last_activity)
              select gen_random_uuid(), id, origin, 'Others', origin, 'Somebody', now(), 'programme', 'Topic', now()
              from programme.programme where origin in %2$s;
            insert into discussion.comment (id, topic, programme, audience, organisation, organisation_name, author,
                author_name, written_at, text)
              select gen_random_uuid(), id, programme, audience, organisation, 'Others', organisation, 'Somebody', now(), 'Yes'
              from discussion.topic where organisation in %2$s;
            insert into search.entry (kind, subject, place, programme, audience, organisation, readers, spans, title, text, at, keys)
              select 'topic', id, -row_number() over (), programme, audience, organisation, array[organisation, '%3$s'::uuid],
                '{topic}', title, '', now(), '''topic'':1A'
              from discussion.topic where organisation in %2$s;
            insert into audit.entry (organisation, sequence, at, organisation_name, person, person_name, action, subject,
                audience, details, hash)
              select origin, row_number() over (partition by origin), now(), 'Others', origin, 'Somebody', 'programme.begun', id,
                'organisation', '{}', repeat('0', 64)
              from programme.programme where origin in %2$s;
            """.formatted(ROWS, OTHERS, CLARA_EDITOR_OF_UNODC.organisation());

    @BeforeAll
    static void fill() throws SQLException {
        assertThat(Backend.address()).isNotNull();
        run(FILL);
        analyze();
    }

    @AfterAll
    static void empty() throws SQLException {
        run("""
                set local session_replication_role = replica;
                delete from discussion.comment where organisation in %1$s;
                delete from discussion.topic where organisation in %1$s;
                delete from document.version where document in (select id from document.document where organisation in %1$s);
                delete from document.snapshot where document in (select id from document.document where organisation in %1$s);
                delete from document.client where organisation in %1$s;
                delete from document.edit where organisation in %1$s;
                delete from document.document where organisation in %1$s;
                delete from programme.participation where programme in
                  (select id from programme.programme where origin in %1$s);
                delete from programme.programme where origin in %1$s;
                delete from search.entry where organisation in %1$s;
                delete from audit.entry where organisation in %1$s;
                """.formatted(OTHERS));
        analyze();
    }

    @Test
    void aLetterReadsNoOtherText() throws Exception {
        var programme = begun(AMINA_EDITOR_OF_IOM, "Among many").id();
        var document = mainText(AMINA_EDITOR_OF_IOM, programme);
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document)) {
            assertReadsNothingWhole("a letter", () -> {
                var kept = amina.kept();
                amina.write("Letter");
                amina.await(() -> amina.kept() > kept);
            });
        }
    }

    /** Many documents in one transaction, of an agency with few programmes and of one with very many. */
    @Test
    void lettersInManyTextsReadNoOtherText() throws Exception {
        var writers = new ArrayList<Browser>();
        try {
            for (var text = 0; text < TEXTS; text++) {
                var document = shared("Among many, together " + text);
                writers.add(Browser.of(AMINA_EDITOR_OF_IOM, document));
                writers.add(Browser.of(CLARA_EDITOR_OF_UNODC, document));
            }
            assertReadsNothingWhole("letters in many texts", () -> {
                var kept = writers.stream().map(Browser::kept).toList();
                writers.forEach(writer -> {
                    writer.write("Letter");
                    writer.appear(Browser.caretAt(0));
                });
                for (var at = 0; at < writers.size(); at++) {
                    var before = kept.get(at);
                    var writer = writers.get(at);
                    writer.await(() -> writer.kept() > before);
                }
            });
        } finally {
            writers.forEach(Browser::close);
        }
    }

    /** By turns on the same connections, by somebody with few programmes and somebody with very many. */
    @Test
    void openingATextReadsNoOther() throws Exception {
        var document = shared("Among many, opened");
        assertReadsNothingWhole("opening a text", () -> {
            Browser.of(AMINA_EDITOR_OF_IOM, document).close();
            Browser.of(CLARA_EDITOR_OF_UNODC, document).close();
        });
    }

    @Test
    void textsThatAreOpenReadNoOthers() throws Exception {
        var document = shared("Among many, left open");
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document);
                var clara = Browser.of(CLARA_EDITOR_OF_UNODC, document)) {
            amina.write("Letter");
            clara.await(() -> clara.plain().contains("Letter"));
            var before = read();
            Thread.sleep(A_WHILE);
            assertThat(readSince(before, (long) A_FEW * ROWS)).isEmpty();
        }
    }

    /** Proving who acts is dear, and done by every look at that key. */
    @Test
    void whoActsIsNotProvedForEveryLetter() throws Exception {
        var document = shared("Among many, at once");
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document)) {
            amina.write("First");
            amina.await(() -> amina.kept() > 0);
            var before = proofs();
            for (var letter = 0; letter < LETTERS; letter++) {
                amina.write("Letter");
            }
            amina.await(() -> amina.kept() > LETTERS);
            Thread.sleep(1_100);
            amina.write("Last");
            amina.await(() -> amina.kept() > LETTERS + 1);
            assertThat(proofs() - before).isLessThan(LETTERS / 2);
        }
    }

    private static UUID shared(String title) {
        var programme = begun(AMINA_EDITOR_OF_IOM, title).id();
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, Capacity.PARTICIPATING);
        return mainText(AMINA_EDITOR_OF_IOM, programme);
    }

    @Test
    void thePagesOfTheDayReadNothingWhole() throws Exception {
        var programme = begun(AMINA_EDITOR_OF_IOM, "Among many, read").id();
        var document = mainText(AMINA_EDITOR_OF_IOM, programme);
        for (var path : List.of(
                "/programmes",
                "/programmes?text=many",
                "/programmes/suggestions?q=many",
                "/programmes/invitations",
                "/programmes/" + programme,
                "/programmes/" + programme + "/documents",
                "/programmes/" + programme + "/discussion/topics",
                "/programmes/" + programme + "/audit/entries",
                "/documents/" + document,
                "/documents/" + document + "/sections",
                "/documents/" + document + "/versions",
                "/discussion/recent",
                "/discussion/waiting",
                "/audit/news",
                "/search?q=topic",
                "/search?q=topik")) {
            assertThat(AMINA_EDITOR_OF_IOM.get(path).status()).as(path).isEqualTo(200);
            assertReadsNothingWhole(path, () -> AMINA_EDITOR_OF_IOM.get(path));
        }
    }

    /** A job of the platform may pass over a table once meanwhile. */
    private static void assertReadsNothingWhole(String what, Runnable work) throws SQLException, InterruptedException {
        var before = read();
        for (var i = 0; i < TIMES; i++) {
            work.run();
        }
        // A connection tells what it counted with the first transaction of its next second.
        Thread.sleep(1_100);
        for (var i = 0; i < TIMES / 4; i++) {
            work.run();
        }
        assertThat(readSince(before, (long) ROWS * TIMES / 4))
                .as("rows read in whole tables by %s", what)
                .isEmpty();
    }

    /** Those tables of which so many rows or more were read whole. */
    private static Map<String, Long> readSince(Map<String, Long> before, long rows) throws SQLException {
        var since = read();
        since.replaceAll((table, read) -> read - before.getOrDefault(table, 0L));
        since.values().removeIf(read -> read < rows);
        return since;
    }

    /** How often it was looked up who acts, until now. */
    private static long proofs() throws SQLException {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select seq_scan + coalesce(idx_scan, 0) from pg_stat_user_tables
                        where schemaname = 'platform' and relname = 'announcement_key'""")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** How many rows were read in whole tables until now. */
    private static Map<String, Long> read() throws SQLException {
        var read = new TreeMap<String, Long>();
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select schemaname || '.' || relname, seq_tup_read from pg_stat_user_tables")) {
            while (rows.next()) {
                if (FILLED.contains(rows.getString(1))) {
                    read.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return read;
    }

    private static void analyze() throws SQLException {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement()) {
            for (var table : FILLED) {
                statement.execute("vacuum analyze " + table);
            }
        }
    }

    private static void run(String sql) throws SQLException {
        try (var connection = Backend.stack().postgres().asSuperuser()) {
            connection.setAutoCommit(false);
            execute(connection, sql);
            connection.commit();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
