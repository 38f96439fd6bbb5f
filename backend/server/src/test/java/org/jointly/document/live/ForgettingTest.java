package org.jointly.document.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CARLOS_PRINCIPAL_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.CLARA_EDITOR_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.joined;
import static org.jointly.programme.ProgrammeStory.mainText;

import io.micronaut.core.type.Argument;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jointly.api.Page;
import org.jointly.api.Signature;
import org.jointly.api.document.NameVersion;
import org.jointly.api.document.Version;
import org.jointly.api.programme.Capacity;
import org.jointly.document.live.log.Gap;
import org.jointly.document.live.wire.Closing;
import org.jointly.document.yjs.YDocument;
import org.jointly.platform.Backend;
import org.jointly.platform.Duty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Old edits leave the log once a version and both snapshots have them; nothing else does, and nobody notices. */
class ForgettingTest {
    private final Log log = Backend.beans().getBean(Log.class);
    private final Rooms rooms = Backend.beans().getBean(Rooms.class);
    private final LogRetention forgetting = Backend.beans().getBean(LogRetention.class);
    private UUID document = new UUID(0, 0);

    @BeforeEach
    void aProgrammeOfTwo() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "With a long log").id();
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, Capacity.PARTICIPATING);
        document = mainText(AMINA_EDITOR_OF_IOM, programme);
    }

    @Test
    void whatAVersionAndBothSnapshotsHaveLeavesTheLogAndEverybodyIsServedAsBefore() throws SQLException {
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document);
                var clara = Browser.of(CLARA_EDITOR_OF_UNODC, document)) {
            clara.write("Clara was here");
            clara.await(() -> clara.kept() == 2);
            clara.close();
            assertThatThrownBy(() -> clara.write("On a long journey")).isInstanceOf(CompletionException.class);
            var behind = opened();

            amina.write("Covered by the first snapshot");
            amina.await(() -> amina.kept() == 2);
            snapshot();
            amina.write("Covered by the second");
            amina.await(() -> amina.kept() == 3);
            snapshot();
            var version = named("Kept");
            amina.write("Covered by nothing");
            amina.await(() -> amina.kept() == 4);
            forgetting.before(Instant.now().plusSeconds(60));

            assertThat(edits())
                    .as("of five, the three that both snapshots have are gone")
                    .isEqualTo(2);
            assertThat(opened().read(YDocument::stateVector)).isEqualTo(amina.vector());
            clara.reconnect();
            amina.await(() -> amina.plain().contains("On a long journey"));
            assertThat(clara.plain()).isEqualTo(amina.plain()).contains("Covered by nothing");
            clara.write(amina.client, "Not hers");
            clara.await(() -> clara.closedWith() == Closing.FORBIDDEN);
            assertThat(version.contributors()).extracting(Signature::personName).hasSize(2);
            assertThat(named("Later").contributors()).isNotEmpty();
            assertThatThrownBy(() ->
                            Duty.DOCUMENTS.find(() -> log.write(Map.of(behind, List.of()), Duration.ofSeconds(1))))
                    .as("a node that did not follow must open the document anew")
                    .isInstanceOf(Gap.class);
        }
    }

    @Test
    void nothingIsDroppedThatNoVersionHasOrThatIsYoungOrWhoseSnapshotDoesNotOpen() throws SQLException {
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document)) {
            twoSnapshots(amina);
            forgetting.before(Instant.now().plusSeconds(60));
            assertThat(edits()).as("no version").isEqualTo(3);

            named("Kept");
            forgetting.before(Instant.now().minusSeconds(3600));
            assertThat(edits()).as("too young").isEqualTo(3);

            changed("update document.snapshot set bytes = '\\xff' where document = '" + document + "' and seq = 3");
            forgetting.before(Instant.now().plusSeconds(60));
            assertThat(edits()).as("a snapshot that does not open").isEqualTo(3);
        }
    }

    @Test
    void aLogWithAHoleIsNotOpened() throws SQLException {
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document)) {
            twoSnapshots(amina);
            named("Kept");
            forgetting.before(Instant.now().plusSeconds(60));
            assertThat(edits()).isEqualTo(1);
            changed("update document.snapshot set bytes = '\\xff' where document = '" + document + "'");

            assertThatThrownBy(this::opened).isInstanceOf(Gap.class);
        }
    }

    @Test
    void postgresqlItselfKeepsWhatNothingElseHas() throws SQLException {
        try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document)) {
            twoSnapshots(amina);
            named("Kept");
            amina.write("Only in the log");
            amina.await(() -> amina.kept() == 4);
            var password = Backend.stack().secrets().databaseDuties();
            try (var connection = DriverManager.getConnection(Backend.stack().jdbcUrl(), "jointly_duties", password);
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                var all = "delete from document.edit where document = '" + document + "'";
                assertThat(statement.executeUpdate(all)).as("without the duty").isZero();
                statement.execute("set local jointly.duty = 'documents'");
                assertThat(statement.executeUpdate(all)).as("with another duty").isZero();
                statement.execute("set local jointly.duty = 'forgetting'");
                assertThat(statement.executeUpdate(all)).as("but the newest").isEqualTo(3);
                connection.rollback();
            }
        }
    }

    private void twoSnapshots(Browser amina) {
        amina.write("First");
        amina.await(() -> amina.kept() == 2);
        snapshot();
        amina.write("Second");
        amina.await(() -> amina.kept() == 3);
        snapshot();
    }

    private void snapshot() {
        var room = rooms.find(document).orElseThrow();
        assertThat(room.beginSnapshot()).isTrue();
        Backend.beans().getBean(Aftermath.class).snapshot(room);
    }

    private Room opened() {
        return Duty.DOCUMENTS.find(() -> log.open(document)).orElseThrow();
    }

    private Version named(String name) {
        AMINA_EDITOR_OF_IOM
                .post("/documents/" + document + "/versions", new NameVersion(name))
                .as(Version.class);
        return (Version) AMINA_EDITOR_OF_IOM
                .get("/documents/" + document + "/versions")
                .as(Argument.of(Page.class, Version.class))
                .items()
                .getFirst();
    }

    private long edits() throws SQLException {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from document.edit where document = '" + document + "'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void changed(String statement) throws SQLException {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var changing = connection.createStatement()) {
            assertThat(changing.executeUpdate(statement)).isPositive();
        }
    }
}
