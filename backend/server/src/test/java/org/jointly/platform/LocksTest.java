package org.jointly.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.BORIS_COMMENTER_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CARLOS_PRINCIPAL_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.CLARA_EDITOR_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.IRENE_ADMIN_OF_IOM;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.invited;
import static org.jointly.programme.ProgrammeStory.mainText;

import io.micronaut.core.type.Argument;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jointly.api.Audience;
import org.jointly.api.discussion.RaiseTopic;
import org.jointly.api.discussion.Topic;
import org.jointly.api.discussion.WriteComment;
import org.jointly.api.document.NameVersion;
import org.jointly.api.programme.Answer;
import org.jointly.api.programme.Capacity;
import org.jointly.api.programme.ChangeStage;
import org.jointly.api.programme.Stage;
import org.jointly.local.TestStack;
import org.jointly.platform.database.PassingFailure;
import org.junit.jupiter.api.Test;

/** What waits for a lock longer than it may is told to try again: nothing hangs, and nothing of it is saved. */
class LocksTest {
    @Test
    void everyRoleThatConnectsHasItsLimits() throws SQLException {
        var limits = new ArrayList<String>();
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select rolname || ' ' || split_part(setting, '=', 1) from pg_roles, unnest(rolconfig) setting
                        where rolcanlogin and rolname like 'jointly\\_%' and split_part(setting, '=', 2) <> '0'
                        """)) {
            while (rows.next()) {
                limits.add(rows.getString(1));
            }
        }
        for (var role :
                List.of("jointly_app", "jointly_duties", "jointly_voices", "jointly_owner", "jointly_keycloak")) {
            assertThat(limits)
                    .contains(
                            role + " lock_timeout",
                            role + " statement_timeout",
                            role + " idle_in_transaction_session_timeout");
        }
        assertThat(LockedRows.number("""
                select count(*) from pg_roles where rolcanlogin and rolname like 'jointly\\_%'
                """)).isEqualTo(5);
    }

    @Test
    void theBackendDoesNotStartWithARoleThatWaitsForEver() throws SQLException {
        var settings = new HashMap<String, Object>(TestStack.shared().environmentBeside(TestStack.freePort()));
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("alter role jointly_voices set lock_timeout = 0");
            try {
                assertThatThrownBy(() -> Backend.tryToStart(settings))
                        .hasStackTraceContaining("the database role jointly_voices has no limit for lock_timeout");
            } finally {
                statement.execute("alter role jointly_voices set lock_timeout = '3s'");
            }
        }
    }

    @Test
    void whoWaitsForARowTooLongIsToldToTryAgain() throws Exception {
        var programme = begun(AMINA_EDITOR_OF_IOM, "Locked");
        var address = "/programmes/" + programme.id();
        var topic = AMINA_EDITOR_OF_IOM
                .post(address + "/discussion/topics", new RaiseTopic("A", "B", Audience.PROGRAMME, null, null, null))
                .as(Topic.class)
                .id();
        var document = mainText(AMINA_EDITOR_OF_IOM, programme.id());
        var invitation =
                invited(AMINA_EDITOR_OF_IOM, programme.id(), CARLOS_PRINCIPAL_OF_UNODC, Capacity.PARTICIPATING);
        var writes = List.<Supplier<Visitor.Answer>>of(
                () -> AMINA_EDITOR_OF_IOM.put(
                        address,
                        Map.of(
                                "titles",
                                List.of(Map.of("language", "en", "text", "Open")),
                                "version",
                                programme.version())),
                () -> BORIS_COMMENTER_OF_IOM.post(
                        "/discussion/topics/" + topic + "/comments",
                        new WriteComment("Waiting"),
                        UUID.randomUUID().toString()),
                () -> AMINA_EDITOR_OF_IOM.put("/discussion/topics/" + topic + "/resolution", "{}"),
                () -> AMINA_EDITOR_OF_IOM.post("/documents/" + document + "/versions", new NameVersion("Waiting")),
                () -> CARLOS_PRINCIPAL_OF_UNODC.put(
                        "/programmes/invitations/" + invitation.id() + "/answer", new Answer(true)));
        try (var _ = LockedRows.by(
                locked("programme.programme", programme.id()),
                locked("discussion.topic", topic),
                locked("document.document", document),
                locked("programme.invitation", invitation.id()))) {
            for (var answer : atOnce(writes)) {
                mustTryAgain(answer);
            }
        }
        assertThat(LockedRows.number(
                        "select count(*) from discussion.comment where text = 'Waiting' and topic = '" + topic + "'"))
                .isZero();
        for (var write : writes) {
            assertThat(write.get().status()).isLessThan(300);
        }
    }

    @Test
    void whoWaitsForTheTrailOfTheOrganisationIsToldSoTooAndNothingIsSaved() throws Exception {
        begun(CLARA_EDITOR_OF_UNODC, "Recorded");
        var title = "Unrecorded " + UUID.randomUUID();
        try (var _ = LockedRows.by("select 1 from audit.head where organisation = '"
                + CLARA_EDITOR_OF_UNODC.organisation() + "' for update")) {
            mustTryAgain(
                    CLARA_EDITOR_OF_UNODC.post("/programmes", org.jointly.programme.ProgrammeStory.request(title)));
        }
        assertThat(LockedRows.number(
                        "select count(*) from programme.programme where titles::text like '%" + title + "%'"))
                .isZero();
    }

    @Test
    void whoVerifiesTheTrailWaitsLongerThanARequestMay() throws Exception {
        CompletableFuture<Visitor.Answer> verifying;
        try (var _ = LockedRows.by("lock table audit.entry in access exclusive mode")) {
            verifying = CompletableFuture.supplyAsync(() -> IRENE_ADMIN_OF_IOM.get("/audit/verification"));
            LockedRows.awaitLongerThanARequestWaits();
        }
        assertThat(verifying.join().status()).isEqualTo(200);
    }

    @Test
    void aStatementThatIsCancelledIsToldSoToo() throws Exception {
        var begun = begun(AMINA_EDITOR_OF_IOM, "Cancelled");
        var programme = begun.id();
        for (var how : List.of("pg_cancel_backend", "pg_terminate_backend")) {
            try (var _ = LockedRows.by(locked("programme.programme", programme))) {
                var write = CompletableFuture.supplyAsync(() -> AMINA_EDITOR_OF_IOM.put(
                        "/programmes/" + programme + "/stage", new ChangeStage(Stage.DESIGN, begun.version())));
                LockedRows.await(() -> LockedRows.interrupt(how) > 0);
                mustTryAgain(write.join());
            }
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void aTransactionThatRestsTooLongIsEndedAndThatPasses() {
        TransactionOperations<Connection> transactions =
                Backend.beans().getBean(Argument.of(TransactionOperations.class, Connection.class));
        assertThatThrownBy(() -> transactions.executeWrite(status -> {
                    try (var statement = status.getConnection().createStatement()) {
                        statement.execute("set local idle_in_transaction_session_timeout = '50ms'");
                        Thread.sleep(1000);
                        statement.execute("select 1");
                    }
                    return true;
                }))
                .matches(PassingFailure::is);
    }

    private static void mustTryAgain(Visitor.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.headers())
                .containsEntry("retry-after", List.of("2"))
                .containsEntry("content-type", List.of("application/problem+json"));
        assertThat(Objects.requireNonNull(answer.problem().detail()))
                .contains("Nothing was saved")
                .contains("try again");
    }

    private static List<Visitor.Answer> atOnce(List<Supplier<Visitor.Answer>> writes) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = writes.stream()
                    .map(write -> CompletableFuture.supplyAsync(write, threads))
                    .toList();
            return answers.stream().map(CompletableFuture::join).toList();
        }
    }

    private static String locked(String table, UUID id) {
        return "select 1 from " + table + " where id = '" + id + "' for update";
    }
}
