package org.jointly.document.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jointly.document.live.Browser.message;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CARLOS_PRINCIPAL_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.CLARA_EDITOR_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.joined;
import static org.jointly.programme.ProgrammeStory.mainText;
import static org.jointly.programme.ProgrammeStory.participation;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jointly.api.document.NameVersion;
import org.jointly.api.document.Version;
import org.jointly.api.programme.Capacity;
import org.jointly.document.yjs.ByteWriter;
import org.jointly.document.yjs.MalformedUpdate;
import org.jointly.platform.Backend;
import org.jointly.platform.Contract;
import org.jointly.platform.Duty;
import org.jointly.platform.LockedRows;
import org.jointly.platform.token.SealedTokens;
import org.jointly.platform.token.TokenPurpose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules without which co-edited texts get lost, each broken on purpose; docs/document.md lists them. */
class RulesTest {
    private final Log log = Backend.beans().getBean(Log.class);
    private final Rooms rooms = Backend.beans().getBean(Rooms.class);
    private UUID programme = new UUID(0, 0);
    private UUID document = new UUID(0, 0);

    @BeforeEach
    void aProgrammeOfTwo() {
        programme = begun(AMINA_EDITOR_OF_IOM, "Never lost").id();
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, Capacity.PARTICIPATING);
        document = mainText(AMINA_EDITOR_OF_IOM, programme);
    }

    @Test
    void noRequestCarriesAWholeTextInPlaceOfAnother() {
        var bodies = Contract.generated().operations().stream()
                .filter(operation -> operation.path().contains("/documents"))
                .filter(operation -> !operation.bodies().isEmpty())
                .map(operation -> operation.name() + " " + operation.bodies().keySet())
                .collect(Collectors.toSet());

        // Names, a pen, and a file whose words are added: whatever comes here next must not be a text.
        assertThat(bodies)
                .isEqualTo(Set.of(
                        "POST /programmes/{programme}/documents [application/json]",
                        "PUT /documents/{document} [application/json]",
                        "PUT /documents/{document}/penholders [application/json]",
                        "POST /documents/{document}/versions [application/json]",
                        "POST /documents/{document}/imports"
                                + " [application/vnd.openxmlformats-officedocument.wordprocessingml.document]"));
    }

    @Test
    void whatIsInTheLogCannotBeWrittenOver() throws SQLException {
        assertThat(asked("select count(*) from information_schema.column_privileges where grantee = 'jointly_app'"
                        + " and table_schema = 'document' and table_name in ('edit', 'client', 'snapshot')"
                        + " and privilege_type = 'UPDATE'"))
                .isZero();
    }

    @Test
    void aDocumentThatCannotBeReadIsNotOpenedAsABlank() throws SQLException {
        changed("update document.edit set bytes = '\\xff' where document = '" + document + "'");

        assertThatThrownBy(() -> Duty.DOCUMENTS.find(() -> log.open(document))).isInstanceOf(MalformedUpdate.class);
        try (var amina = Browser.unknown(AMINA_EDITOR_OF_IOM, document)) {
            amina.authenticate(amina.ticket().token());
            amina.await(() -> amina.closedWith() == Closing.TRY_LATER);
            assertThat(amina.scope()).isEmpty();
        }
        assertThat(rooms.find(document)).isEmpty();
        assertThat(asked("select count(*) from document.edit where document = '" + document + "'"))
                .isEqualTo(1);
        assertThat(asked("select count(*) from document.snapshot where document = '" + document + "'"))
                .isZero();
    }

    @Test
    void aSnapshotThatIsNotTheDocumentIsPassedOver() throws SQLException {
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document)) {
            amina.write("Before the snapshot");
            amina.await(() -> amina.kept() == 2);
            snapshot();
            amina.write("After it");
            amina.await(() -> amina.kept() == 3);
            snapshot();

            changed(
                    "update document.snapshot set bytes = substring(bytes from 1 for length(bytes) - 3) where document = '"
                            + document + "' and seq = 3");
            assertThat(opened().unsnapped()).isEqualTo(1);
            changed("update document.snapshot set bytes = '\\xff', hash = sha256('\\xff') where document = '" + document
                    + "'");
            assertThat(opened().unsnapped()).isEqualTo(3);
            assertThat(opened().clocks()).isEqualTo(amina.vector());
        }
    }

    private void snapshot() {
        var room = rooms.find(document).orElseThrow();
        assertThat(room.beginSnapshot()).isTrue();
        Backend.beans().getBean(Aftermath.class).snapshot(room);
    }

    private Room opened() {
        return Duty.DOCUMENTS.find(() -> log.open(document)).orElseThrow();
    }

    @Test
    void whatWasSealedForSomethingElseIsNoTicket() {
        var challenge = Backend.beans()
                .getBean(SealedTokens.class)
                .seal(TokenPurpose.CHALLENGE, Instant.now().plusSeconds(60), Map.of("sub", document.toString()));
        try (var amina = Browser.unknown(AMINA_EDITOR_OF_IOM, document)) {
            amina.authenticate(challenge);
            amina.await(() -> amina.denied().equals("ticket"));
        }
    }

    @Test
    void onlyTheServerSeedsAndOnce() throws SQLException {
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document);
                var clara = Browser.of(CLARA_EDITOR_OF_UNODC, document)) {
            amina.await(() -> amina.kept() == 1);
            clara.await(() -> clara.kept() == 1);
            assertThat(amina.plain()).containsOnlyOnce("Executive summary").isEqualTo(clara.plain());
        }
        assertThat(asked("select count(*) from document.edit where document = '" + document + "'"))
                .isEqualTo(1);
    }

    @Test
    void anOlderPageIsToldSoAndNothingItSendsIsKept() throws SQLException {
        try (var amina = Browser.unknown(AMINA_EDITOR_OF_IOM, document)) {
            var ticket = amina.ticket();
            amina.authenticate(ticket.token() + " " + ticket.epoch() + " " + (Live.SCHEMA - 1));
            amina.await(() -> amina.denied().equals("schema"));
            amina.write("In an old way");
            amina.authenticate(ticket.token() + " " + ticket.epoch() + " " + (Live.SCHEMA - 1));

            assertThat(amina.kept()).isZero();
            assertThat(amina.closedWith()).isZero();
        }
        assertThat(asked("select count(*) from document.edit where document = '" + document + "'"))
                .isEqualTo(1);
    }

    @Test
    void whoseOrganisationDraftsNoLongerGoesOnReadingOnTheSameConnection() throws SQLException {
        try (var clara = Browser.of(CLARA_EDITOR_OF_UNODC, document)) {
            assertThat(clara.scope()).isEqualTo("read-write");
            var drafting = participation(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC)
                    .id();
            joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, Capacity.PARTNER);
            AMINA_EDITOR_OF_IOM.delete("/programmes/" + programme + "/participations/" + drafting);
            clara.await(() -> clara.scope().equals("readonly"));
            clara.write("Too late");
            clara.await(() -> clara.notKept() == 1);

            assertThat(clara.closedWith()).isZero();
            assertThat(asked("select count(*) from document.edit where document = '" + document + "'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void whoDoesNotReadIsLetGoAndTheOthersGoOn() {
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document);
                var clara = Browser.of(CLARA_EDITOR_OF_UNODC, document)) {
            var room = rooms.find(document).orElseThrow();
            clara.read(false);
            var large = "x".repeat(1 << 20);
            for (var sent = 0; sent < 60 && room.seats().size() == 2; sent++) {
                var before = amina.kept();
                amina.write(large);
                amina.await(() -> amina.kept() > before);
            }
            amina.write("Still here");
            var before = amina.kept();
            amina.await(() -> amina.kept() > before || amina.plain().endsWith("Still here\n"));

            amina.await(() -> room.seats().size() == 1);
            assertThat(room.seats().getFirst().actor().personName()).startsWith("Amina");
            assertThat(amina.closedWith()).isZero();
        }
    }

    /** The database is made to wait, so that nothing that is sent can be written. */
    @Test
    void aFloodingWriterIsNotReadFromUntilWhatItSentIsWritten() throws Exception {
        var sent = new AtomicInteger();
        var megabyte = "y".repeat(1 << 20);
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document)) {
            CompletableFuture<Void> flood;
            try (var holder = Backend.stack().postgres().asSuperuser()) {
                holder.setAutoCommit(false);
                holder.createStatement()
                        .executeQuery("select 1 from document.document where id = '" + document + "' for update");
                flood = CompletableFuture.runAsync(() -> {
                    while (sent.get() < 100) {
                        amina.write(megabyte);
                        sent.incrementAndGet();
                    }
                });
                var seen = -1;
                while (seen != sent.get()) {
                    seen = sent.get();
                    Thread.sleep(3000);
                }
                assertThat(seen)
                        .as("megabytes sent before the server stopped reading")
                        .isLessThan(60);
                holder.rollback();
            }
            flood.join();
            amina.await(Duration.ofMinutes(2), () -> amina.kept() == 101);
            assertThat(amina.closedWith()).isZero();
        }
    }

    @Test
    void aLetterTypedWhileSomebodyHoldsTheLogIsNotAnsweredBeforeItIsKeptAndKeepsNobodyWaiting() throws Exception {
        var other = mainText(
                CLARA_EDITOR_OF_UNODC, begun(CLARA_EDITOR_OF_UNODC, "Beside it").id());
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document);
                var clara = Browser.of(CLARA_EDITOR_OF_UNODC, document);
                var beside = Browser.of(CLARA_EDITOR_OF_UNODC, other)) {
            try (var _ = LockedRows.by("select 1 from document.document where id = '" + document + "' for update")) {
                amina.write("Held up");
                LockedRows.await(() -> LockedRows.interrupt("pg_terminate_backend") > 0);
                clara.write("Held up too");
                LockedRows.await(() -> LockedRows.interrupt("pg_cancel_backend") > 0);
                // Longer than a request would wait.
                for (var second = 0; second < 7; second++) {
                    var before = beside.kept();
                    beside.write("Going on " + second);
                    beside.await(() -> beside.kept() > before);
                    Thread.sleep(1000);
                }
                amina.write("And on");
                assertThat(List.of(amina.kept(), clara.kept(), amina.closedWith(), clara.closedWith()))
                        .containsExactly(1, 1, 0, 0);
                assertThat(asked("select count(*) from document.edit where document = '" + document + "'"))
                        .isEqualTo(1);
            }
            amina.await(() -> amina.kept() == 3);
            clara.await(() -> clara.kept() == 2 && clara.plain().contains("And on"));
            amina.await(() -> amina.plain().contains("Held up too"));
            assertThat(opened().clocks()).isEqualTo(amina.vector()).isEqualTo(clara.vector());
            assertThat(List.of(amina.kept(), clara.kept(), amina.closedWith(), clara.closedWith()))
                    .containsExactly(3, 2, 0, 0);
        }
    }

    @Test
    void whoLeftBeforeItCouldBeWrittenLosesNothing() throws Exception {
        Browser.of(CLARA_EDITOR_OF_UNODC, document).close();
        try (var _ = LockedRows.by("select 1 from document.document where id = '" + document + "' for update")) {
            try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document)) {
                amina.write("Gone home");
                LockedRows.await(() -> LockedRows.waiting() > 0);
            }
            Thread.sleep(2000);
        }
        LockedRows.await(
                () -> LockedRows.number("select count(*) from document.edit where document = '" + document + "'") == 2);
    }

    /** What leans on something that is not told yet is laid aside once, however often the transaction is tried. */
    @Test
    void whatWasLaidAsideIsAnsweredOnceThoughItWasTriedTwice() throws Exception {
        try (var amina = Browser.unknown(AMINA_EDITOR_OF_IOM, document);
                var clara = Browser.of(CLARA_EDITOR_OF_UNODC, document)) {
            amina.authenticate(amina.ticket().token());
            amina.await(() -> amina.scope().equals("read-write"));
            var first = amina.unsent("Written away");
            var second = amina.unsent("And more");
            try (var _ = LockedRows.by("lock table document.edit in share mode")) {
                clara.write("Beside it");
                amina.send(second);
                Thread.sleep(3000);
                assertThat(List.of(amina.kept(), clara.kept())).containsExactly(0, 1);
            }
            clara.await(() -> clara.kept() == 2);
            amina.send(message(document, 0).number(1).block(first));
            amina.await(() -> amina.kept() == 2);
            amina.write("Last");
            amina.await(() -> amina.kept() == 3);
            assertThat(asked("select count(*) from document.edit where document = '" + document + "'"))
                    .isEqualTo(5);
        }
    }

    @Test
    void questionsAndTicketsThatWaitCountAsSentToo() {
        var wire = new Turnstile();
        var backlog = new Backlog(wire);
        for (var each = 0; each < 8; each++) {
            backlog.add(512 << 10);
        }
        assertThat(wire.reads).containsExactly(false);
        for (var each = 0; each < 8; each++) {
            backlog.done(512 << 10);
        }
        assertThat(wire.reads).containsExactly(false, true);
    }

    @Test
    void presenceIsBoundedToo() {
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document)) {
            amina.appear("{\"user\": {\"color\": \"" + "c".repeat(6000) + "\"}}");
            amina.await(() -> amina.closedWith() == Closing.REFUSED_CONTENT);
        }
        try (var clara = Browser.of(CLARA_EDITOR_OF_UNODC, document)) {
            for (var client = 1; client <= 30; client++) {
                clara.send(message(document, 1)
                        .block(new ByteWriter()
                                .number(1)
                                .number(client)
                                .number(1)
                                .string("{}")
                                .bytes()));
            }
            clara.await(() -> clara.presence().size() == 10);
            assertThat(rooms.find(document).orElseThrow().here()).hasSize(10);
        }
    }

    @Test
    void aVersionComesBackAsOneEditMoreOnOpenConnections() throws SQLException {
        try (var clara = Browser.of(CLARA_EDITOR_OF_UNODC, document)) {
            var version = AMINA_EDITOR_OF_IOM
                    .post("/documents/" + document + "/versions", new NameVersion("Wanted"))
                    .as(Version.class);
            var wanted = clara.plain();
            clara.write("Regretted");
            clara.await(() -> clara.kept() == 2);
            AMINA_EDITOR_OF_IOM
                    .send("POST", "/documents/versions/" + version.id() + "/restorations", null, Map.of())
                    .as(Version.class);

            clara.await(() -> clara.plain().equals(wanted));
            assertThat(clara.closedWith()).isZero();
            assertThat(asked("select count(*) from document.edit where document = '" + document + "'"))
                    .isEqualTo(3);
        }
    }

    /** Writes down whether the other side is read from. */
    private static final class Turnstile implements Wire {
        private final List<Boolean> reads = new ArrayList<>();

        @Override
        public void send(byte[] message) {
            throw new AssertionError("Nothing is said here");
        }

        @Override
        public void close(int code, String reason) {
            throw new AssertionError("Nobody is closed here");
        }

        @Override
        public void read(boolean wanted) {
            reads.add(wanted);
        }

        @Override
        public void admit() {
            throw new AssertionError("Nobody is let in here");
        }

        @Override
        public boolean isAdmitted() {
            return true;
        }

        @Override
        public void run(Runnable work) {
            work.run();
        }
    }

    private static void changed(String statement) throws SQLException {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var changing = connection.createStatement()) {
            assertThat(changing.executeUpdate(statement)).isPositive();
        }
    }

    private static long asked(String query) throws SQLException {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
