package org.jointly.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CLARA_EDITOR_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.begun;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.type.Argument;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jointly.api.access.Role;
import org.jointly.platform.database.ProvedActor;
import org.jointly.platform.outbox.OutboxCalls;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody tries who gets words of theirs into a statement of a request, to be taken for the platform itself. */
class ForgeryTest {
    @BeforeAll
    static void twoOrganisationsWrite() {
        begun(AMINA_EDITOR_OF_IOM, "Private to IOM");
        begun(CLARA_EDITOR_OF_UNODC, "Private to UNODC");
    }

    @ParameterizedTest
    @EnumSource(Duty.class)
    void nobodyAnnouncesADutyWithinARequest(Duty duty) throws SQLException {
        var name = name(duty);
        try (var connection = ofARequest()) {
            var honest = visible(connection, "");
            assertThat(visible(connection, ", (select set_config('jointly.duty', '" + name + "', true)) forged"))
                    .as("in the select list, the statement itself")
                    .isEqualTo(honest);
            for (var forgery : List.of(
                    "select set_config('jointly.duty', '" + name + "', true)",
                    "select set_config('jointly.duty', '" + name + "', false)",
                    "set local jointly.duty = '" + name + "'",
                    "set session jointly.duty = '" + name + "'",
                    "do $$ begin perform set_config('jointly.duty', '" + name + "', false); end $$")) {
                run(connection, forgery);
                assertThat(visible(connection, "")).as(forgery).isEqualTo(honest);
                assertThat(text(connection, "select platform.duty()"))
                        .as(forgery)
                        .isEmpty();
            }
        }
        try (var connection = as("jointly_app", "?options=-c%20jointly.duty=" + name)) {
            assertThat(text(connection, "select current_setting('jointly.duty')"))
                    .isEqualTo(name);
            assertThat(text(connection, "select platform.duty()")).isEmpty();
        }
    }

    @Test
    void nobodyActsForAnotherOrganisationOrPersonOrInAnotherRole() throws SQLException {
        var clara = AnySql.of(CLARA_EDITOR_OF_UNODC, Role.EDITOR).actor();
        var changes = Map.of(
                "organisation",
                        List.of(
                                amina().organisation().toString(),
                                clara.organisation().toString()),
                "person", List.of(amina().person().toString(), clara.person().toString()),
                "roles", List.of("editor", "admin,principal,safeguarding"));
        for (var change : changes.entrySet()) {
            try (var connection = ofARequest()) {
                var actor = text(connection, "select current_setting('jointly.actor')");
                var forged = actor.replace(
                        change.getValue().getFirst(), change.getValue().getLast());
                assertThat(forged).isNotEqualTo(actor);
                set(connection, "jointly.actor", forged);
                seesAsNobody(connection, change.getKey());
            }
        }
        try (var hers = as("jointly_app", "");
                var connection = ofARequest()) {
            ProvedActor.announce(hers, clara);
            assertThat(text(hers, "select platform.organisation()"))
                    .isEqualTo(clara.organisation().toString());
            for (var setting : List.of("jointly.actor", "jointly.proof")) {
                set(connection, setting, text(hers, "select current_setting('" + setting + "')"));
            }
            seesAsNobody(connection, "what was proved to another session");
        }
    }

    @Test
    void aProofIsOfItsTimeAndOfAKeyThatPostgresqlWasHanded() throws SQLException {
        var now = Instant.now();
        try (var connection = as("jointly_app", "")) {
            for (var other : List.of(now.minusSeconds(600), now.plusSeconds(600))) {
                ProvedActor.announce(
                        connection, amina(), other, Backend.stack().secrets().tickets());
                seesAsNobody(connection, "at " + other);
            }
            ProvedActor.announce(connection, amina(), now, "a secret that no node was started with");
            seesAsNobody(connection, "another key");
            for (var proof : List.of("", ".", "no proof", "a.b.c", "'")) {
                set(connection, "jointly.proof", proof);
                seesAsNobody(connection, proof);
            }
            ProvedActor.announce(connection, amina());
            assertThat(text(connection, "select platform.organisation()"))
                    .isEqualTo(amina().organisation().toString());
        }
    }

    @Test
    void nobodyReadsTheKey() throws SQLException {
        for (var forgery : List.of(
                "select * from platform.announcement_key",
                "insert into platform.announcement_key values ('mine-mine', decode(repeat('00', 64), 'hex'), decode(repeat('00', 64), 'hex'))",
                "delete from platform.announcement_key",
                "create or replace function platform.announced() returns text[] language sql return null")) {
            for (var role : List.of("jointly_app", "jointly_duties")) {
                try (var connection = as(role, "")) {
                    assertThatThrownBy(() -> run(connection, forgery))
                            .as(forgery)
                            .hasMessageMatching("(?s).*(permission denied|must be owner).*");
                }
            }
        }
    }

    private static void seesAsNobody(Connection connection, String why) throws SQLException {
        assertThat(
                        text(
                                connection,
                                "select coalesce(platform.organisation()::text, '')"
                                        + " || coalesce(platform.person()::text, '') || platform.person_name() || platform.organisation_name()"))
                .as(why)
                .isEmpty();
        assertThat(text(connection, "select platform.reads() or platform.holds('editor') or platform.holds('admin')"))
                .as(why)
                .isEqualTo("f");
        assertThat(text(connection, "select count(*) from programme.programme"))
                .as(why)
                .isEqualTo("0");
    }

    private static void set(Connection connection, String setting, String value) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config(?, ?, true)")) {
            statement.setString(1, setting);
            statement.setString(2, value);
            statement.execute();
        }
    }

    @Test
    void anAccountIsTouchedOnlyByTheOrganisationThatHasItAlone() throws SQLException {
        var people = Backend.stack().people();
        var signedIn = "forged-" + UUID.randomUUID();
        people.add(signedIn, "sahel-aid:viewer");
        assertThat(Backend.stack().token(signedIn)).isNotEmpty();
        var secured = "forged-" + UUID.randomUUID();
        people.addWithOtp(secured, "sahel-aid:viewer");
        var ending = "{\"person\": \"%s\", \"begun\": \"2100-01-01T00:00:00Z\"}".formatted(people.id(signedIn));
        var deleting = "{\"person\": \"%s\", \"made\": \"2100-01-01T00:00:00Z\"}".formatted(people.id(secured));

        assertThat(smuggled(amina(), "access.signed-out", ending)).isEmpty();
        assertThat(smuggled(amina(), "access.factor-reset", deleting)).isEmpty();
        assertThat(people.sessions(signedIn)).isPositive();
        assertThat(people.credentials(secured)).contains("otp");

        var theirs = AnySql.of(Visitor.of("sanou", "sahel-aid")).actor();
        assertThat(smuggled(theirs, "access.signed-out", ending)).isEmpty();
        assertThat(smuggled(theirs, "access.factor-reset", deleting)).isEmpty();
        assertThat(people.sessions(signedIn)).isZero();
        assertThat(people.credentials(secured)).doesNotContain("otp");
    }

    @ParameterizedTest
    @CsvSource({
        "access.person-changed, about another organisation than its sender's",
        "access.organisation-changed, not sent by whom such messages come from",
        "access.registration-wanted, not sent by whom such messages come from",
        "access.decline-letter-wanted, not sent by whom such messages come from"
    })
    void whatIsSmuggledIntoTheOutboxIsParked(String kind, String reason) throws SQLException {
        var theirs = Backend.stack().people().organisationId("sahel-aid");
        var payload =
                "{\"organisation\": \"%1$s\", \"person\": \"%1$s\", \"registration\": \"%1$s\", \"request\": \"%1$s\"}"
                        .formatted(theirs);
        assertThat(smuggled(amina(), kind, payload)).isEqualTo(reason);
    }

    /** What came of a message that somebody wrote who sends what they like within a request. */
    private static String smuggled(Actor actor, String kind, String payload) throws SQLException {
        var id = UUID.randomUUID();
        try (var connection = as("jointly_app", "")) {
            ProvedActor.announce(connection, actor);
            run(
                    connection,
                    "insert into platform.outbox (id, kind, organisation, payload) values ('" + id + "', '" + kind
                            + "', '" + actor.organisation() + "', '" + payload + "')");
            run(connection, "select pg_notify('jointly_outbox', '" + kind + "')");
            connection.commit();
        }
        return OutboxCalls.outcome(id);
    }

    @Test
    void aDutySeesWhatTheRequestDoesNot() throws SQLException {
        Map<String, Long> honest;
        try (var connection = ofARequest()) {
            honest = visible(connection, "");
        }
        assertThat(honest).containsKeys("document.edit", "platform.job", "platform.outbox", "voices.submission");
        try (var connection = as("jointly_duties", "")) {
            run(connection, "select set_config('jointly.duty', 'documents', true)");
            assertThat(visible(connection, "").get("document.document"))
                    .isGreaterThan(honest.getOrDefault("document.document", 0L));
            run(connection, "select set_config('jointly.duty', 'jobs', true)");
            assertThat(visible(connection, "").get("platform.job")).isPositive();
            run(connection, "select set_config('jointly.duty', '', true)");
            assertThat(visible(connection, "").get("document.document"))
                    .as("the role alone has none")
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jointly_duties", "jointly_definer", "jointly_owner", "jointly_voices", "postgres"})
    void nobodyBecomesAnotherRole(String role) throws SQLException {
        for (var forgery : List.of(
                "set role " + role,
                "set local role " + role,
                "select set_config('role', '" + role + "', true)",
                "do $$ begin perform set_config('role', '" + role + "', false); end $$",
                "set session authorization " + role,
                "set local session authorization " + role,
                "select set_config('session_authorization', '" + role + "', false)",
                "grant " + role + " to jointly_app",
                "alter role " + role + " password 'mine'")) {
            try (var connection = ofARequest()) {
                assertThatThrownBy(() -> run(connection, forgery))
                        .as(forgery)
                        .hasMessageMatching("(?s).*(permission denied|must be).*");
            }
        }
    }

    @Test
    void whoHasADutyBecomesNobodyElse() throws SQLException {
        for (var role : List.of("jointly_app", "jointly_definer", "jointly_owner", "jointly_voices", "postgres")) {
            for (var forgery : List.of("set role " + role, "set session authorization " + role)) {
                try (var connection = as("jointly_duties", "")) {
                    assertThatThrownBy(() -> run(connection, forgery))
                            .as(forgery)
                            .hasMessageContaining("permission denied");
                }
            }
        }
    }

    @Test
    void nobodyMakesWhatWouldLookForThem() throws SQLException {
        for (var forgery : List.of(
                "create function pg_temp.spy(uuid) returns boolean language sql as 'select true'",
                "create temporary table mine (id uuid)",
                "create function platform.spy() returns text language sql as 'select 1'",
                "create or replace function platform.duty() returns text language sql return 'documents'",
                "create view programme.all_of_it as select * from programme.participation",
                "alter view programme.mine reset (security_barrier)",
                "alter table document.edit no force row level security",
                "create policy mine on document.edit using (true)",
                "create schema mine",
                "set session_replication_role = replica",
                "select pg_read_file('PG_VERSION')",
                "copy document.edit to program 'cat'")) {
            try (var connection = ofARequest()) {
                assertThatThrownBy(() -> run(connection, forgery))
                        .as(forgery)
                        .hasMessageMatching("(?s).*(permission denied|must be owner|cannot create).*");
            }
        }
    }

    /** Nobody can make such a function; should there ever be one, it is told of no foreign row. */
    @Test
    void aFunctionThatTellsWhatItSeesIsShownNoForeignRow() throws SQLException {
        asSuperuser("create schema leak");
        try {
            asSuperuser("create function leak.tell(uuid) returns boolean language plpgsql cost 0.0001"
                    + " as $$ begin raise notice '%', $1; return true; end $$");
            asSuperuser("grant usage on schema leak to jointly_app");
            try (var connection = ofARequest()) {
                run(connection, "set local enable_indexscan = off; set local enable_bitmapscan = off");
                var shown = told(connection, "select programme::text from programme.hears");
                assertThat(shown.rows()).isNotEmpty();
                var told = told(connection, "select programme::text from programme.hears where leak.tell(programme)");
                assertThat(told.rows()).hasSameElementsAs(shown.rows());
                assertThat(told.notices()).hasSameElementsAs(shown.rows());
            }
        } finally {
            asSuperuser("drop schema leak cascade");
        }
    }

    @Test
    void withoutRowLevelSecurityThereIsAnErrorAndNoRow() throws SQLException {
        try (var connection = ofARequest()) {
            run(connection, "select set_config('row_security', 'off', true)");
            assertThatThrownBy(() -> text(connection, "select count(*) from document.edit"))
                    .hasMessageContaining("row-level security");
        }
        try (var connection = ofARequest()) {
            assertThat(text(connection, "select count(*) from pg_stats where schemaname in ('document', 'programme')"))
                    .as("samples of values that the planner keeps")
                    .isEqualTo("0");
        }
    }

    @Test
    void theBackendGoesToPostgresqlInTheRoleOfWhatItDoes() {
        assertThat(within(PropagatedContext.empty().plus(amina()), "select session_user"))
                .isEqualTo("jointly_app");
        for (var duty : Duty.values()) {
            assertThat(within(PropagatedContext.empty().plus(duty), "select session_user"))
                    .isEqualTo("jointly_duties");
            assertThat(within(PropagatedContext.empty().plus(duty), "select platform.duty()"))
                    .isEqualTo(name(duty));
        }
    }

    @Test
    void aDutyDoesNotBeginWithinSomebodyElsesTransaction() {
        try (var _ = PropagatedContext.empty().plus(amina()).propagate()) {
            assertThatThrownBy(() -> transactions().executeRead(status -> {
                        try (var _ =
                                PropagatedContext.empty().plus(Duty.DOCUMENTS).propagate()) {
                            return text(status.getConnection(), "select platform.duty()");
                        }
                    }))
                    .hasStackTraceContaining("A duty that began within somebody else's transaction");
        }
    }

    private static String within(PropagatedContext who, String query) {
        try (var _ = who.propagate()) {
            return transactions().executeRead(status -> text(status.getConnection(), query));
        }
    }

    @SuppressWarnings("unchecked")
    private static TransactionOperations<Connection> transactions() {
        return Backend.beans().getBean(Argument.of(TransactionOperations.class, Connection.class));
    }

    private static Actor amina() {
        return AnySql.of(AMINA_EDITOR_OF_IOM, Role.EDITOR).actor();
    }

    /** In a transaction that the backend began for Amina, with one picture of the data to the end. */
    private static Connection ofARequest() throws SQLException {
        var connection = as("jointly_app", "");
        run(connection, "set transaction isolation level repeatable read");
        ProvedActor.announce(connection, amina());
        return connection;
    }

    private static Connection as(String role, String options) throws SQLException {
        var secrets = Backend.stack().secrets();
        var password = "jointly_app".equals(role) ? secrets.databaseApp() : secrets.databaseDuties();
        var connection = DriverManager.getConnection(Backend.stack().jdbcUrl() + options, role, password);
        connection.setAutoCommit(false);
        return connection;
    }

    /** How many rows of each table a session sees that it may read at all. */
    private static Map<String, Long> visible(Connection connection, String beside) throws SQLException {
        var counts = new TreeMap<String, Long>();
        for (var table : tables(connection)) {
            counts.put(table, Long.valueOf(text(connection, "select count(*) from " + table + beside)));
        }
        assertThat(counts).hasSizeGreaterThan(30);
        return counts;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select c.oid::regclass::text from pg_class c
                        where c.relrowsecurity and c.relkind in ('r', 'p')
                          and has_any_column_privilege(c.oid, 'select')
                        """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** What a query answers, and what its functions said of what they saw. */
    private record Told(List<String> rows, List<String> notices) {}

    private static Told told(Connection connection, String query) throws SQLException {
        var told = new Told(new ArrayList<>(), new ArrayList<>());
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                told.rows().add(rows.getString(1));
            }
            for (var notice = statement.getWarnings(); notice != null; notice = notice.getNextWarning()) {
                told.notices().add(notice.getMessage());
            }
        }
        return told;
    }

    private static void asSuperuser(String sql) throws SQLException {
        try (var connection = Backend.stack().postgres().asSuperuser()) {
            run(connection, sql);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String name(Duty duty) {
        return duty.name().toLowerCase(Locale.ROOT);
    }
}
