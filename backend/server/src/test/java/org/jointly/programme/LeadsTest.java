package org.jointly.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jointly.api.programme.Capacity.LEAD;
import static org.jointly.api.programme.Capacity.PARTICIPATING;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CARLOS_PRINCIPAL_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.IRENE_ADMIN_OF_IOM;
import static org.jointly.programme.ProgrammeStory.IVAN_PRINCIPAL_OF_ILO;
import static org.jointly.programme.ProgrammeStory.PETRA_PRINCIPAL_OF_IOM;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.invited;
import static org.jointly.programme.ProgrammeStory.joined;
import static org.jointly.programme.ProgrammeStory.participation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jointly.api.programme.Answer;
import org.jointly.platform.Backend;
import org.jointly.platform.LockedRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A programme never stands without lead, whoever leaves when. */
class LeadsTest {
    private UUID programme = UUID.randomUUID();
    private UUID first = UUID.randomUUID();
    private UUID second = UUID.randomUUID();

    @BeforeEach
    void twoLeadsAndAParticipant() {
        programme = begun(AMINA_EDITOR_OF_IOM, "Two leads").id();
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, LEAD);
        joined(AMINA_EDITOR_OF_IOM, programme, IVAN_PRINCIPAL_OF_ILO, PARTICIPATING);
        first = participation(AMINA_EDITOR_OF_IOM, programme, AMINA_EDITOR_OF_IOM)
                .id();
        second = participation(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC)
                .id();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofTwoTransactionsThatEndBothLeadsTheSecondFails(boolean firstComesFirst) throws Exception {
        var early = firstComesFirst ? first : second;
        var late = firstComesFirst ? second : first;
        try (var one = opened();
                var other = opened();
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            end(one, early, "now()");
            var waiting = people.submit(() -> {
                end(other, late, "now()");
                return true;
            });
            LockedRows.awaitBlocked(other);
            one.commit();

            assertThatThrownBy(() -> waiting.get(30, TimeUnit.SECONDS)).hasMessageContaining("would be without lead");
        }
        assertThat(leads()).isEqualTo(1);
    }

    @Test
    void whenTheFirstGivesUpTheSecondMayLeave() throws Exception {
        try (var one = opened();
                var other = opened();
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            end(one, first, "now()");
            var waiting = people.submit(() -> {
                end(other, second, "now()");
                return true;
            });
            LockedRows.awaitBlocked(other);
            one.rollback();

            assertThat(waiting.get(30, TimeUnit.SECONDS)).isTrue();
            other.commit();
        }
        assertThat(leads()).isEqualTo(1);
    }

    @Test
    void twoLeadsWhoLeaveAtOnceOverTheApiLeaveOne() throws Exception {
        var statuses = atOnce(
                () -> IRENE_ADMIN_OF_IOM
                        .delete("/programmes/" + programme + "/participations/" + first)
                        .status(),
                () -> CARLOS_PRINCIPAL_OF_UNODC
                        .delete("/programmes/" + programme + "/participations/" + second)
                        .status());

        assertThat(statuses).containsExactlyInAnyOrder(200, 422);
        assertThat(leads()).isEqualTo(1);
    }

    @Test
    void twoLeadsWhoSendEachOtherAwayAtOnceLeaveOne() throws Exception {
        var statuses = atOnce(
                () -> PETRA_PRINCIPAL_OF_IOM
                        .delete("/programmes/" + programme + "/participations/" + second)
                        .status(),
                () -> CARLOS_PRINCIPAL_OF_UNODC
                        .delete("/programmes/" + programme + "/participations/" + first)
                        .status());

        assertThat(statuses).containsOnlyOnce(200);
        assertThat(leads()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ended_at = now()",
                "ended_at = now() + interval '1 year'",
                "ended_at = begun_at",
                "capacity = 'partner'",
                "begun_at = now() + interval '1 day'"
            })
    void theOnlyLeadStaysALeadWhateverIsWritten(String change) throws SQLException {
        IRENE_ADMIN_OF_IOM.delete("/programmes/" + programme + "/participations/" + first);
        try (var database = opened();
                var statement = database.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(
                            "update programme.participation set " + change + " where id = '" + second + "'"))
                    .hasMessageContaining("without lead");
        }
        try (var database = opened();
                var statement = database.createStatement()) {
            assertThatThrownBy(() ->
                            statement.executeUpdate("delete from programme.participation where id = '" + second + "'"))
                    .hasMessageContaining("without lead");
        }
    }

    @Test
    void oneStatementCannotEndThemAllNorCountOnALeadThatWillEnd() throws SQLException {
        try (var database = opened();
                var statement = database.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(
                            "update programme.participation set ended_at = now() where programme = '" + programme
                                    + "'"))
                    .hasMessageContaining("without lead");
        }
        try (var database = opened();
                var statement = database.createStatement()) {
            end(database, first, "now() + interval '1 year'");
            assertThatThrownBy(() -> end(database, second, "now()")).hasMessageContaining("without lead");
            assertThat(statement.isClosed()).isFalse();
        }
    }

    @Test
    void aLeadAloneStaysToo() {
        var alone = begun(AMINA_EDITOR_OF_IOM, "Alone").id();
        var own = participation(AMINA_EDITOR_OF_IOM, alone, AMINA_EDITOR_OF_IOM).id();

        assertThat(IRENE_ADMIN_OF_IOM
                        .delete("/programmes/" + alone + "/participations/" + own)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void anInvitationAcceptedTwiceAtOnceIsOneParticipation() throws Exception {
        var alone = begun(AMINA_EDITOR_OF_IOM, "Asked once").id();
        var invitation = invited(AMINA_EDITOR_OF_IOM, alone, IVAN_PRINCIPAL_OF_ILO, PARTICIPATING)
                .id();
        var path = "/programmes/invitations/" + invitation + "/answer";

        var statuses = atOnce(
                () -> IVAN_PRINCIPAL_OF_ILO.put(path, new Answer(true)).status(),
                () -> IVAN_PRINCIPAL_OF_ILO.put(path, new Answer(true)).status());

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        assertThat(counted("participation", "programme = '" + alone + "' and capacity = 'participating'"))
                .isEqualTo(1);
    }

    @Test
    void acceptingAndTakingBackAtOnceEndsInOneOfBoth() throws Exception {
        for (var round = 0; round < 5; round++) {
            var alone = begun(AMINA_EDITOR_OF_IOM, "Asked and not").id();
            var invitation = invited(AMINA_EDITOR_OF_IOM, alone, IVAN_PRINCIPAL_OF_ILO, PARTICIPATING)
                    .id();

            var statuses = atOnce(
                    () -> IVAN_PRINCIPAL_OF_ILO
                            .put("/programmes/invitations/" + invitation + "/answer", new Answer(true))
                            .status(),
                    () -> AMINA_EDITOR_OF_IOM
                            .delete("/programmes/" + alone + "/invitations/" + invitation)
                            .status());

            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
            assertThat(counted("participation", "programme = '" + alone + "' and capacity = 'participating'"))
                    .isEqualTo(counted("invitation", "id = '" + invitation + "' and state = 'accepted'"));
        }
    }

    private static Connection opened() throws SQLException {
        var connection = Backend.stack().postgres().asSuperuser();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void end(Connection connection, UUID participation, String when) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update programme.participation set ended_at = " + when + " where id = '" + participation + "'");
        }
    }

    private int leads() throws SQLException {
        return counted("participation", "programme = '" + programme + "' and capacity = 'lead' and ended_at is null");
    }

    private static int counted(String table, String where) throws SQLException {
        try (var database = Backend.stack().postgres().asSuperuser();
                var statement = database.createStatement();
                var rows = statement.executeQuery("select count(*) from programme." + table + " where " + where)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        var together = new CyclicBarrier(2);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var early = people.submit(() -> {
                together.await();
                return one.call();
            });
            var late = people.submit(() -> {
                together.await();
                return other.call();
            });
            return List.of(early.get(60, TimeUnit.SECONDS), late.get(60, TimeUnit.SECONDS));
        }
    }
}
