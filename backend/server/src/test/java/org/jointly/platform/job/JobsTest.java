package org.jointly.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jointly.local.TestStack;
import org.jointly.platform.AnySql;
import org.jointly.platform.Backend;
import org.jointly.platform.Duty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Jobs of several nodes on one PostgreSQL. */
class JobsTest {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration HEARTBEAT = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String name = "test." + UUID.randomUUID();
    private final List<Jobs> nodes = new ArrayList<>();

    @BeforeAll
    static void running() {
        assertThat(Backend.address()).isNotNull();
    }

    @AfterEach
    void stop() throws SQLException {
        nodes.forEach(Jobs::stop);
        execute("delete from platform.job where task_name = '" + name + "'");
    }

    @Test
    void aJobIsDoneByOneNodeEachTimeItIsDue() throws Exception {
        var runs = new ConcurrentLinkedQueue<String>();
        for (var node : List.of("one", "other", "third")) {
            started(job(name, Duration.ofHours(1), () -> runs.add(node)));
        }
        await(() -> runs.size() == 1 && !picked());
        for (var time = 2; time <= 5; time++) {
            Thread.sleep(POLL.multipliedBy(5));
            assertThat(runs).hasSize(time - 1);
            execute("update platform.job set execution_time = now() where task_name = '" + name + "'");
            var expected = time;
            await(() -> runs.size() == expected && !picked());
        }
        Thread.sleep(POLL.multipliedBy(5));
        assertThat(runs).hasSize(5);
    }

    @Test
    void whileOneNodeIsAtItNoOtherBegins() throws Exception {
        var at = new AtomicInteger();
        var most = new AtomicInteger();
        var runs = new AtomicInteger();
        Runnable slow = () -> {
            most.accumulateAndGet(at.incrementAndGet(), Math::max);
            sleep(HEARTBEAT.multipliedBy(6));
            at.decrementAndGet();
            runs.incrementAndGet();
        };
        started(job(name, Duration.ofMillis(1), slow));
        started(job(name, Duration.ofMillis(1), slow));
        await(() -> runs.get() >= 3);
        assertThat(most.get()).isEqualTo(1);
    }

    @Test
    void whatFailsOnceComesRoundAgain() {
        var runs = new AtomicInteger();
        started(job(name, Duration.ofMillis(10), () -> {
            if (runs.incrementAndGet() == 1) {
                throw new IllegalStateException("not now");
            }
        }));
        await(() -> runs.get() >= 3);
    }

    @Test
    void aJobOfANodeThatWasKilledIsTakenOver() throws Exception {
        var killed = hanging();
        try (var said = killed.errorReader()) {
            awaitLine(said);
            var taken = new AtomicBoolean();
            started(job(name, Duration.ofHours(1), () -> taken.set(true)));
            Thread.sleep(HEARTBEAT.multipliedBy(8));
            assertThat(taken).as("while the other node lives").isFalse();

            // SIGKILL
            killed.destroyForcibly().waitFor();
            await(taken::get);
        } finally {
            killed.destroyForcibly();
        }
    }

    @Test
    void theDatabaseTellsTheTime() throws SQLException {
        var clock = Backend.beans().getBean(DatabaseClock.class);
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select clock_timestamp()")) {
            rows.next();
            assertThat(clock.now())
                    .isCloseTo(rows.getObject(1, OffsetDateTime.class).toInstant(), within(5, ChronoUnit.SECONDS));
        }
        Instant before = clock.now();
        assertThat(clock.now()).isAfterOrEqualTo(before);
    }

    @Test
    void thoseOfTheProductAreKnownToTheDatabase() throws SQLException {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select string_agg(task_name, ' ' order by task_name) from platform.job where task_name not like 'test.%'")) {
            rows.next();
            assertThat(rows.getString(1))
                    .isEqualTo(
                            "access.archive access.expire access.forget-requests access.leaving access.machines access.mail-changes access.providers access.reconcile access.register access.review access.role-endings access.webhooks consultation.clock consultation.guests document.carry-over document.forget document.posts limit.forget notification.clear notification.clear-calendars notification.clear-incoming notification.clear-letters notification.intake notification.mail once.forget outbox.clear voices.keep voices.on-call");
        }
    }

    @Test
    void nobodyButTheSchedulerSeesThem() {
        var change = "update platform.job set picked = picked";
        assertThat(AnySql.tries(Duty.JOBS, change)).isEqualTo(AnySql.DONE);
        assertThat(AnySql.tries(Duty.FORGETTING, change)).isEqualTo(AnySql.NO_ROW);
    }

    static Job job(String name, Duration every, Runnable work) {
        return new Job() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Duration every() {
                return every;
            }

            @Override
            public void run() {
                work.run();
            }
        };
    }

    private void started(Job job) {
        var beans = Backend.beans();
        var node = new Jobs(
                List.of(job),
                beans.getBean(JobConnections.class),
                beans.getBean(DatabaseClock.class),
                new JobSettings(POLL, HEARTBEAT),
                new SimpleMeterRegistry());
        nodes.add(node);
        node.start();
    }

    private Process hanging() throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                HangingNode.class.getName(),
                name,
                Long.toString(HEARTBEAT.toMillis()));
        builder.environment().putAll(Backend.stack().environmentBeside(TestStack.freePort()));
        return builder.redirectOutput(Path.of("target/hanging-node.log").toFile())
                .start();
    }

    private static void awaitLine(BufferedReader said) throws IOException {
        String line;
        do {
            line = said.readLine();
            assertThat(line).as("the other node ended early").isNotNull();
        } while (!HangingNode.BEGUN.equals(line));
    }

    private boolean picked() {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select exists (select 1 from platform.job where task_name = '" + name + "' and picked)")) {
            rows.next();
            return rows.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier reached) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("not reached in time").isLessThan(deadline);
            sleep(Duration.ofMillis(20));
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void execute(String statement) throws SQLException {
        try (var connection = Backend.stack().postgres().asSuperuser();
                var changing = connection.createStatement()) {
            changing.execute(statement);
        }
    }
}
