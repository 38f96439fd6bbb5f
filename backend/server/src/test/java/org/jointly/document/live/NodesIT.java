package org.jointly.document.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.programme.ProgrammeStory.AMINA_EDITOR_OF_IOM;
import static org.jointly.programme.ProgrammeStory.CARLOS_PRINCIPAL_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.CLARA_EDITOR_OF_UNODC;
import static org.jointly.programme.ProgrammeStory.DALIA_OF_AN_NGO;
import static org.jointly.programme.ProgrammeStory.ELIO_ADMIN_OF_THE_NGO;
import static org.jointly.programme.ProgrammeStory.begun;
import static org.jointly.programme.ProgrammeStory.joined;
import static org.jointly.programme.ProgrammeStory.mainText;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jointly.api.programme.Capacity;
import org.jointly.local.LocalProcess;
import org.jointly.local.TestStack;
import org.jointly.platform.Backend;
import org.jointly.platform.outbox.OutboxCalls;
import org.junit.jupiter.api.Test;

/** Two backends on one database: this one, and one as it is shipped, which is killed in the middle of writing. */
class NodesIT {
    private static final int KILLS = 3;
    private static final int ACKNOWLEDGED_BEFORE_A_KILL = 100;
    private static final int MOST_ON_THE_WAY = 200;
    private static final int LINES = 40;
    private static final int LARGE = 20_000;
    private static final int WRITTEN_IN = 12;
    private final TestStack stack = TestStack.shared();

    @Test
    void whatOneNodeAcknowledgedTheOtherShowsAlsoWhenTheFirstIsKilled() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "On two nodes").id();
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, Capacity.PARTICIPATING);
        var document = mainText(AMINA_EDITOR_OF_IOM, programme);
        try (var clara = Browser.of(CLARA_EDITOR_OF_UNODC, document)) {
            for (var kill = 0; kill < KILLS; kill++) {
                writeUntilKilled(document, clara, kill);
            }
        }
    }

    @Test
    void peopleAtDifferentNodesSeeEachOtherUntilTheyLeaveOrTheirNodeIsLost() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "Seen from two nodes").id();
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, Capacity.PARTICIPATING);
        joined(AMINA_EDITOR_OF_IOM, programme, ELIO_ADMIN_OF_THE_NGO, Capacity.PARTNER);
        var document = mainText(AMINA_EDITOR_OF_IOM, programme);
        try (var clara = Browser.of(CLARA_EDITOR_OF_UNODC, document);
                var other = started("presence")) {
            clara.appear(Browser.caretAt(1));
            try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document, stack.backendPort());
                    var dalia = Browser.of(DALIA_OF_AN_NGO, document, stack.backendPort())) {
                amina.await(() -> amina.seen(clara).contains("Clara"));
                assertThat(amina.seen(clara)).contains("\"clock\":1}").doesNotContain("Nobody");
                amina.appear(Browser.caretAt(2));
                clara.await(() -> clara.seen(amina).contains("\"clock\":2}"));
                assertThat(clara.seen(amina)).contains("Amina", "International Organization for Migration");
                for (var caret = 3; caret < 200; caret++) {
                    amina.appear(Browser.caretAt(caret));
                }
                clara.await(() -> clara.seen(amina).contains("\"clock\":199}"));

                dalia.appear("{\"user\": {}}");
                clara.await(() -> clara.seen(dalia).contains("Dalia"));
                dalia.close();
                clara.await(() -> clara.seen(dalia).equals("null"));

                other.kill();
                clara.await(Duration.ofMinutes(1), () -> clara.seen(amina).equals("null"));
            }
        }
    }

    @Test
    void behindAProxyThatIsNotStickyPlainHttpLosesNoWordAlsoWhenANodeIsKilled() {
        var programme = begun(AMINA_EDITOR_OF_IOM, "Behind a proxy").id();
        joined(AMINA_EDITOR_OF_IOM, programme, CARLOS_PRINCIPAL_OF_UNODC, Capacity.PARTICIPATING);
        var document = mainText(AMINA_EDITOR_OF_IOM, programme);
        var here = Backend.address().getPort();
        var there = stack.backendPort();
        try (var other = started("proxy");
                var proxy = new RoundRobin(List.of(here, there));
                var clara = Browser.of(CLARA_EDITOR_OF_UNODC, document)) {
            proxy.turnTo(there);
            try (var amina = Browser.withoutSockets(AMINA_EDITOR_OF_IOM, document, proxy.port())) {
                proxy.turnTo(here);
                try (var boris = Browser.withoutSockets(AMINA_EDITOR_OF_IOM, document, proxy.port())) {
                    for (var line = 0; line < LINES; line++) {
                        amina.write("Amina, line %d.".formatted(line));
                        boris.write("Boris, line %d.".formatted(line));
                    }
                    var large = "A page of words. ".repeat(LARGE);
                    amina.write(large);
                    boris.write(large);
                    amina.await(() -> amina.kept() > LINES);
                    boris.await(() -> boris.kept() > LINES);
                    assertThat(proxy.given(here)).isGreaterThan(LINES / 2);
                    assertThat(proxy.given(there)).isGreaterThan(LINES / 2);
                    clara.write("Clara over a socket.");
                    amina.await(() -> amina.plain().contains("Clara over a socket."));
                    boris.await(() -> boris.plain().contains("Clara over a socket."));
                    clara.await(() -> lines(clara, "Amina", LINES) && lines(clara, "Boris", LINES));

                    other.kill();
                    amina.await(() -> amina.closedWith() != 0);
                    amina.reconnect(proxy.port());
                    amina.write("Amina, after the loss.");
                    boris.write("Boris, after the loss.");
                    clara.await(() -> clara.plain().contains("Amina, after the loss.")
                            && clara.plain().contains("Boris, after the loss."));
                    amina.await(() -> amina.plain().equals(clara.plain()));
                    boris.await(() -> boris.plain().equals(clara.plain()));
                    assertThat(boris.closedWith()).isZero();
                }
            }
        }
    }

    private static boolean lines(Browser seenBy, String of, int number) {
        var text = seenBy.plain();
        return IntStream.range(0, number).allMatch(line -> text.contains("%s, line %d.".formatted(of, line)));
    }

    /** Who wrote is told after the edit was acknowledged, by whichever node: a table that is held makes both begin and not end. */
    @Test
    void thatSomebodyWroteIsInTheTrailOnceAlsoWhenTheNodeThatTellsItIsKilled() throws SQLException {
        var documents = new ArrayList<UUID>();
        for (var number = 0; number < WRITTEN_IN; number++) {
            var programme = begun(AMINA_EDITOR_OF_IOM, "Told once " + number).id();
            documents.add(mainText(AMINA_EDITOR_OF_IOM, programme));
        }
        try (var other = started("outbox", Map.of("JOINTLY_OUTBOX_LEASE", "5s"));
                var holding = stack.postgres().asSuperuser();
                var statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("lock table audit.entry in exclusive mode");
            for (var document : documents) {
                try (var amina = Browser.of(AMINA_EDITOR_OF_IOM, document)) {
                    amina.write("Words.");
                    amina.await(() -> amina.kept() > 1);
                }
            }
            assertThat(told(documents)).isEmpty();
            other.kill();
            holding.commit();
        }
        await(() -> told(documents).size() >= documents.size());
        OutboxCalls.awaitDelivered("document");
        assertThat(told(documents)).containsExactlyInAnyOrderElementsOf(documents);
    }

    private List<UUID> told(List<UUID> documents) {
        var told = new ArrayList<UUID>();
        try (var connection = stack.postgres().asSuperuser();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select subject from audit.entry where action = 'document.written'")) {
            while (rows.next()) {
                told.add(rows.getObject(1, UUID.class));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        told.retainAll(documents);
        return told;
    }

    private static void await(BooleanSupplier reached) {
        var deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("not reached in time").isLessThan(deadline);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void writeUntilKilled(UUID document, Browser clara, int kill) {
        var here = Backend.address().getPort();
        try (var other = started("kill-" + kill);
                var amina = Browser.of(AMINA_EDITOR_OF_IOM, document, stack.backendPort())) {
            clara.write("Clara before kill " + kill);
            amina.await(() -> amina.plain().contains("Clara before kill " + kill));
            var written = 0;
            while (amina.kept() <= ACKNOWLEDGED_BEFORE_A_KILL) {
                amina.write("Kill %d, line %d.".formatted(kill, written++));
                var enough = written - MOST_ON_THE_WAY;
                amina.await(() -> amina.kept() >= enough);
            }
            other.kill();
            var acknowledged = amina.kept() - 1;
            amina.await(() -> amina.closedWith() != 0);
            // before Amina comes back, who would tell anew what the node had lost
            var last = "Kill %d, line %d.".formatted(kill, acknowledged - 1);
            clara.await(() -> clara.plain().contains(last));
            try {
                amina.write("Kill %d, while nobody listened.".formatted(kill));
            } catch (CompletionException e) {
                assertThat(e).hasMessageContaining("closed");
            }
            amina.reconnect(here);

            clara.await(() -> clara.plain().contains("Kill %d, while nobody listened.".formatted(kill)));
            amina.await(() -> amina.plain().equals(clara.plain()));
            assertThat(clara.plain()).contains("Kill %d, line %d.".formatted(kill, written - 1));
        }
    }

    private LocalProcess started(String name) {
        return started(name, Map.of());
    }

    private LocalProcess started(String name, Map<String, String> more) {
        var environment = stack.environmentBeside(stack.backendPort());
        environment.putAll(more);
        var backend = LocalProcess.shortLived(
                "backend", Path.of("target/jointly-server.jar"), environment, Path.of("target/node-" + name + ".log"));
        backend.awaitAnswer(TestStack.readiness(environment), Duration.ofSeconds(120));
        return backend;
    }
}
