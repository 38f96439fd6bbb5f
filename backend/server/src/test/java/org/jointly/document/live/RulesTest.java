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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jointly.api.document.NameVersion;
import org.jointly.api.document.Version;
import org.jointly.api.programme.Capacity;
import org.jointly.document.live.wire.Backlog;
import org.jointly.document.live.wire.Closing;
import org.jointly.document.live.wire.Wire;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.yjs.Update;
import org.jointly.document.yjs.YDocument;
import org.jointly.document.yjs.encoding.ByteWriter;
import org.jointly.document.yjs.encoding.MalformedUpdate;
import org.jointly.document.yjs.view.TextBlock;
import org.jointly.platform.Actor;
import org.jointly.platform.Backend;
import org.jointly.platform.Contract;
import org.jointly.platform.Duty;
import org.jointly.platform.LockedRows;
import org.jointly.platform.Visitor;
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
            assertThat(opened().read(YDocument::stateVector)).isEqualTo(amina.vector());
        }
    }

    private void snapshot() {
        var room = rooms.find(document).orElseThrow();
        assertThat(room.beginSnapshot()).isTrue();
        Backend.beans().getBean(Aftermath.class).snapshot(room);
    }

    private String letters() {
        return opened().read(text -> FlatText.of(text).letters());
    }

    private Room opened() {
        return Duty.DOCUMENTS.find(() -> log.open(document)).orElseThrow();
    }

    @Test
    void whatOneAuthorSendsInATransactionIsOneRowBehindAllThatItLeansOn() throws SQLException {
        var together = opened().read(YDocument::copy);
        var leaning = List.of(
                words(together, CLARA_EDITOR_OF_UNODC, "clara", 71, "One."),
                words(together, AMINA_EDITOR_OF_IOM, "amina", 72, "Two."),
                words(together, CLARA_EDITOR_OF_UNODC, "clara", 71, "Three."),
                words(together, CLARA_EDITOR_OF_UNODC, "clara", 71, "Four."));
        written(leaning);
        assertThat(asked("select count(*) from document.edit where document = '" + document + "'"))
                .isEqualTo(1 + 3);
        assertThat(opened().read(YDocument::stateVector)).isEqualTo(together.stateVector());

        var claras = together.copy();
        var aminas = together.copy();
        written(List.of(
                words(claras, CLARA_EDITOR_OF_UNODC, "clara", 71, "Five."),
                words(aminas, AMINA_EDITOR_OF_IOM, "amina", 72, "Six."),
                words(claras, CLARA_EDITOR_OF_UNODC, "clara", 71, "Seven."),
                words(aminas, AMINA_EDITOR_OF_IOM, "amina", 72, "Eight.")));
        assertThat(asked("select count(*) from document.edit where document = '" + document + "'"))
                .isEqualTo(1 + 3 + 2);
        assertThat(letters()).contains("One.", "Two.", "Three.", "Four.", "Five.", "Six.", "Seven.", "Eight.");
        assertThat(asked("select count(distinct person) from document.edit where seq > 1 and document = '" + document
                        + "'"))
                .isEqualTo(2);
    }

    private record Words(Actor by, Update update) {}

    private static Words words(YDocument text, Visitor by, String name, long client, String words) {
        var update = text.edit(
                client, editing -> editing.body(FlatText.BODY).append(List.of(TextBlock.of(Map.of(), words))));
        var actor = new Actor(
                UUID.fromString(Backend.stack().people().id(name)),
                name,
                Objects.requireNonNull(by.organisation()),
                "Its name",
                Set.of());
        return new Words(actor, Update.read(update));
    }

    private void written(List<Words> sent) {
        var room = opened();
        var pending = sent.stream()
                .map(one -> new Pending(room, one.by, one.update, false, true, null, new CompletableFuture<>()))
                .toList();
        Duty.DOCUMENTS.find(() -> log.write(Map.of(room, pending), Duration.ofSeconds(5)));
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
            for (var sent = 0; sent < 100 && room.seats().size() == 2; sent++) {
                var before = amina.kept();
                amina.note(large);
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

    /** The database is made to wait, so that nothing that is sent can be written. All of it is less than a text may be large. */
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
                    while (sent.get() < 40) {
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
                        .isLessThan(30);
                holder.rollback();
            }
            flood.join();
            amina.await(Duration.ofMinutes(2), () -> amina.kept() == 41);
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
            // That they came in is acknowledged, too.
            amina.await(() -> amina.kept() == 1);
            clara.await(() -> clara.kept() == 1);
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
            assertThat(opened().read(YDocument::stateVector))
                    .isEqualTo(amina.vector())
                    .isEqualTo(clara.vector());
            assertThat(List.of(amina.kept(), clara.kept(), amina.closedWith(), clara.closedWith()))
                    .containsExactly(3, 2, 0, 0);
        }
    }

    /** Five edits are in one transaction, of which one never is written in time. */
    @Test
    void whatAlwaysTakesTooLongIsRefusedInTheEndAndAllElseIsKept() throws Exception {
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document);
                var clara = Browser.of(CLARA_EDITOR_OF_UNODC, document)) {
            defined("create function document.too_long() returns trigger language plpgsql as $$ begin"
                    + " raise exception using errcode = 'query_canceled'; end $$");
            defined("create trigger too_long before insert on document.edit for each row when (new.document = '"
                    + document + "' and length(new.bytes) > 2000) execute function document.too_long()");
            try {
                try (var _ =
                        LockedRows.by("select 1 from document.document where id = '" + document + "' for update")) {
                    amina.write("Before");
                    LockedRows.await(() -> LockedRows.waiting() > 0);
                    for (var line = 0; line < 3; line++) {
                        clara.write("Line " + line + ".");
                    }
                    amina.write("n".repeat(3000));
                    clara.write("Beside it.");
                }
                clara.await(Duration.ofMinutes(2), () -> clara.kept() == 5);
                amina.await(Duration.ofMinutes(2), () -> amina.closedWith() == Closing.REFUSED_CONTENT);
                assertThat(amina.kept()).as("what came before it").isEqualTo(2);
                assertThat(clara.closedWith()).isZero();
                assertThat(clara.plain()).contains("Before", "Beside it.").doesNotContain("nnn");
                assertThat(letters())
                        .contains("Before", "Line 0.", "Line 1.", "Line 2.", "Beside it.")
                        .doesNotContain("nnn");
            } finally {
                defined("drop function document.too_long() cascade");
            }
            amina.reconnect();
            clara.await(() -> clara.plain().contains("n".repeat(3000)));
            assertThat(opened().read(YDocument::stateVector)).isEqualTo(amina.vector());
        }
    }

    @Test
    void whatPostgresqlRefusesIsRefusedAloneAndNobodyElseNoticesIt() throws Exception {
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document);
                var clara = Browser.of(CLARA_EDITOR_OF_UNODC, document)) {
            defined("create function document.refused() returns trigger language plpgsql as $$ begin"
                    + " raise exception using errcode = 'check_violation'; end $$");
            defined("create trigger refused before insert on document.edit for each row when (new.document = '"
                    + document + "' and length(new.bytes) > 2000) execute function document.refused()");
            try {
                try (var _ =
                        LockedRows.by("select 1 from document.document where id = '" + document + "' for update")) {
                    amina.write("Before");
                    LockedRows.await(() -> LockedRows.waiting() > 0);
                    clara.write("At the same time.");
                    amina.write("n".repeat(3000));
                    clara.write("Beside it.");
                }
                clara.await(() -> clara.kept() == 3);
                amina.await(() -> amina.closedWith() == Closing.REFUSED_CONTENT);
                assertThat(clara.closedWith()).isZero();
                assertThat(clara.plain())
                        .contains("Before", "At the same time.", "Beside it.")
                        .doesNotContain("nnn");
                clara.write("Going on.");
                clara.await(() -> clara.kept() == 4);
            } finally {
                defined("drop function document.refused() cascade");
            }
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

    private static void defined(String statement) throws SQLException {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var changing = connection.createStatement()) {
            changing.execute(statement);
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
