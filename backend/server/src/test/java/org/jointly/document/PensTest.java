package org.jointly.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jointly.api.programme.Capacity.PARTICIPATING;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.IVAN_PRINCIPAL_OF_ILO;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.joined;
import static org.jointly.programme.ProgrammeStory.mainText;
import static org.jointly.programme.ProgrammeStory.participation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jointly.api.document.HoldPen;
import org.jointly.api.document.Section;
import org.jointly.platform.Backend;
import org.jointly.platform.LockedRows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who drafts no longer holds no pen. */
class PensTest {
    private static final String SECTION = "Executive summary";

    private UUID programme = UUID.randomUUID();
    private UUID document = UUID.randomUUID();
    private UUID leaving = UUID.randomUUID();

    @BeforeEach
    void twoDrafters() {
        programme = begun(AMINA_EDITOR_OF_IOM, "Pens").id();
        joined(AMINA_EDITOR_OF_IOM, programme, IVAN_PRINCIPAL_OF_ILO, PARTICIPATING);
        document = mainText(AMINA_EDITOR_OF_IOM, programme);
        leaving = participation(AMINA_EDITOR_OF_IOM, programme, IVAN_PRINCIPAL_OF_ILO)
                .id();
    }

    @Test
    void whoLeavesLaysDownItsPens() {
        AMINA_EDITOR_OF_IOM
                .put(
                        "/documents/" + document + "/penholders",
                        new HoldPen(SECTION, IVAN_PRINCIPAL_OF_ILO.organisation()))
                .as(Section[].class);
        assertThat(penholder()).isEqualTo(IVAN_PRINCIPAL_OF_ILO.organisation());

        IVAN_PRINCIPAL_OF_ILO.delete("/programmes/" + programme + "/participations/" + leaving);

        assertThat(penholder()).isNull();
    }

    @Test
    void nobodyIsNamedWhoLeavesAtThatMoment() throws Exception {
        try (var one = opened();
                var other = opened();
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            write(one, "update programme.participation set ended_at = now() where id = '" + leaving + "'");
            var waiting = people.submit(() -> write(other, naming()));
            LockedRows.awaitBlocked(other);
            one.commit();

            assertThatThrownBy(() -> waiting.get(30, TimeUnit.SECONDS)).hasMessageContaining("does not draft");
        }
        assertThat(penholder()).isNull();
    }

    @Test
    void whoWasNamedAtThatMomentLaysItDown() throws Exception {
        try (var one = opened();
                var other = opened();
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            write(one, naming());
            var waiting = people.submit(() ->
                    write(other, "update programme.participation set ended_at = now() where id = '" + leaving + "'"));
            LockedRows.awaitBlocked(other);
            one.commit();
            waiting.get(30, TimeUnit.SECONDS);
            other.commit();
        }
        assertThat(penholder()).isNull();
    }

    private String naming() {
        return "insert into document.penholder (document, section, programme, holder) values ('%s', '%s', '%s', '%s')"
                .formatted(document, SECTION, programme, IVAN_PRINCIPAL_OF_ILO.organisation());
    }

    private @Nullable UUID penholder() {
        return Arrays.stream(AMINA_EDITOR_OF_IOM
                        .get("/documents/" + document + "/sections")
                        .as(Section[].class))
                .filter(section -> section.title().equals(SECTION))
                .findFirst()
                .map(Section::penholder)
                .map(holder -> holder.id())
                .orElse(null);
    }

    private static Connection opened() throws SQLException {
        var connection = Backend.stack().postgres().asSuperuser();
        connection.setAutoCommit(false);
        return connection;
    }

    private static int write(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
