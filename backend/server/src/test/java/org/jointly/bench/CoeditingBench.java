package org.jointly.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jointly.document.yjs.Oracle;
import org.jointly.document.yjs.YDocument;
import org.jointly.local.TestStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Live documents under load, ours beside Hocuspocus: the same typists, machine, database and run. The database has 100,000 other
 * documents, as that of a platform in use.
 */
@Tag("bench")
class CoeditingBench {
    private static final int ROOMS = 20;
    private static final int TYPISTS = 5;
    private static final int LETTERS_PER_SECOND = 20;
    /** Servers stay up for weeks; in its first minute a JVM spends more on compiling than on the letters. */
    private static final int WARMING_SECONDS = Integer.getInteger("jointly.bench.warming", 60);

    private static final int SECONDS = Integer.getInteger("jointly.bench.seconds", 30);
    private static final int KILLS = Integer.getInteger("jointly.bench.kills", 20);
    private static final int ACKNOWLEDGED_BEFORE_A_KILL = 500;
    private static final int LONG_HISTORY = Integer.getInteger("jointly.bench.history", 260_000);
    private static final String SIDES = System.getProperty("jointly.bench.sides", "Hocuspocus, Jointly");
    private static final String PARTS = System.getProperty("jointly.bench.parts", "typing, history, kills");
    private static final boolean FILLED = !"false".equals(System.getProperty("jointly.bench.filled"));
    private static final int PEER_PORT = 18_099;

    private final TestStack stack = TestStack.shared();
    private final AtomicInteger clients = new AtomicInteger(1000);
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    @SuppressWarnings("SystemOut")
    void measure() throws Exception {
        List<byte[]> history;
        try (var oracle = new Oracle(Path.of("../yjs/src/test/yjs"))) {
            history = oracle.trace(LONG_HISTORY).updates();
        }
        var ours = Side.Ours.of(stack);
        fill(ours);
        for (var side : List.of(new Side.Peer(stack, PEER_PORT), ours)) {
            if (SIDES.contains(side.name())) {
                measure(side, history);
            }
        }
    }

    /** The backend makes the tables when it first starts. */
    private void fill(Side ours) throws Exception {
        try (var _ = ours.start(runs.incrementAndGet())) {
            if (FILLED) {
                ManyDocuments.fill(stack);
            }
        }
    }

    private void measure(Side side, List<byte[]> history) throws Exception {
        if (PARTS.contains("typing")) {
            typing(side);
        }
        if (PARTS.contains("history")) {
            longHistory(side, history);
        }
        if (PARTS.contains("kills")) {
            killed(side);
        }
    }

    private void typing(Side side) throws Exception {
        try (var _ = side.start(runs.incrementAndGet())) {
            var typists = new ArrayList<Typist>();
            for (var room = 0; room < ROOMS; room++) {
                var document = side.document();
                for (var i = 0; i < TYPISTS; i++) {
                    typists.add(new Typist(side, document, clients.incrementAndGet()));
                }
            }
            type(typists, WARMING_SECONDS);
            var cpu = new Cpu(Side.process(side));
            var before = cpu.seconds();
            var deliveredBefore = sent(typists) * (TYPISTS - 1);
            var databaseBefore = database().seconds();
            type(typists, SECONDS);
            var deliveries = sent(typists) * (TYPISTS - 1) - deliveredBefore;
            System.out.printf(
                    "%-10s typing: %d rooms x %d typists x %d/s for %d s: %,d deliveries,"
                            + " CPU-seconds per million: server %.1f, PostgreSQL %.1f%n",
                    side.name(),
                    ROOMS,
                    TYPISTS,
                    LETTERS_PER_SECOND,
                    SECONDS,
                    deliveries,
                    (cpu.seconds() - before) * 1e6 / deliveries,
                    (database().seconds() - databaseBefore) * 1e6 / deliveries);
            typists.forEach(Typist::close);
        }
    }

    /** Returns when everything is acknowledged. */
    private static void type(List<Typist> typists, int seconds) throws Exception {
        var gap = TimeUnit.SECONDS.toNanos(1) / LETTERS_PER_SECOND;
        var next = System.nanoTime();
        for (var letter = 0; letter < seconds * LETTERS_PER_SECOND; letter++) {
            for (var typist : typists) {
                typist.type("a");
            }
            next += gap;
            LockSupport.parkNanos(next - System.nanoTime());
        }
        await(() -> typists.stream().allMatch(typist -> typist.acknowledged.get() >= typist.sent.get()));
    }

    /** A server may put several letters into one message: what counts is that each letter reaches everybody else. */
    private static long sent(List<Typist> typists) {
        return typists.stream().mapToLong(typist -> typist.sent.get()).sum();
    }

    private Cpu database() throws SQLException {
        try (var connection = stack.postgres().asSuperuser();
                var statement = connection.createStatement();
                var pid = statement.executeQuery("select pg_backend_pid()")) {
            pid.next();
            return new Cpu(
                    ProcessHandle.of(pid.getLong(1)).orElseThrow().parent().orElseThrow());
        }
    }

    private void longHistory(Side side, List<byte[]> history) throws Exception {
        String document;
        try (var _ = side.start(runs.incrementAndGet())) {
            takeIn(side, side.document(), history, "just started");
            document = side.document();
            takeIn(side, document, history, "up for a while");
            // Hocuspocus stores ten seconds after the first change at the latest.
            Thread.sleep(11_000);
            warm(side, document);
        }
        try (var _ = side.start(runs.incrementAndGet())) {
            new Typist(side, side.document(), clients.incrementAndGet()).close();
            try (var first = new Typist(side, document, clients.incrementAndGet())) {
                System.out.printf(
                        "%-10s opens them cold in %.0f ms (%,d bytes)%n",
                        side.name(), first.openedIn(), first.whole().length);
            }
        }
    }

    private void takeIn(Side side, String document, List<byte[]> history, String state) throws Exception {
        try (var typist = new Typist(side, document, 1)) {
            var cpu = new Cpu(Side.process(side));
            var before = cpu.seconds();
            var databaseBefore = database().seconds();
            var started = System.nanoTime();
            typist.updates(history);
            await(() -> typist.acknowledged.get() >= history.size());
            System.out.printf(
                    "%-10s %s: %,d updates on one socket, acknowledged in %.1f s;"
                            + " CPU-seconds: server %.1f, PostgreSQL %.1f%n",
                    side.name(),
                    state,
                    history.size(),
                    (System.nanoTime() - started) / 1e9,
                    cpu.seconds() - before,
                    database().seconds() - databaseBefore);
        }
    }

    private void warm(Side side, String document) throws Exception {
        var fastest = Double.MAX_VALUE;
        for (var i = 0; i < 10; i++) {
            try (var again = new Typist(side, document, clients.incrementAndGet())) {
                fastest = Math.min(fastest, again.openedIn());
            }
        }
        System.out.printf("%-10s opens them warm in %.0f ms%n", side.name(), fastest);
    }

    /** Kills the server in the middle of typing, again and again, and counts what was acknowledged and is gone. */
    private void killed(Side side) throws Exception {
        var acknowledged = 0L;
        var lost = 0L;
        for (var kill = 0; kill < KILLS; kill++) {
            String document;
            var client = clients.incrementAndGet();
            long promised;
            try (var server = side.start(runs.incrementAndGet())) {
                document = side.document();
                try (var typist = new Typist(side, document, client);
                        var threads = Executors.newSingleThreadExecutor()) {
                    var typing = threads.submit(() -> {
                        while (!Thread.currentThread().isInterrupted()) {
                            typist.type("a");
                            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
                        }
                    });
                    await(() -> typist.acknowledged.get() >= ACKNOWLEDGED_BEFORE_A_KILL);
                    server.kill();
                    typing.cancel(true);
                    promised = typist.acknowledged.get() - 1;
                }
            }
            try (var _ = side.start(runs.incrementAndGet())) {
                acknowledged += promised;
                lost += Math.max(0, promised - kept(side, document, client));
            }
        }
        System.out.printf(
                "%-10s killed -9 %d times: %,d of %,d acknowledged edits lost%n",
                side.name(), KILLS, lost, acknowledged);
    }

    private static long kept(Side side, String document, long client) throws Exception {
        try (var reader = new Typist(side, document, client + 1_000_000)) {
            return YDocument.of(List.of(reader.whole()))
                    .text("of " + client)
                    .plain()
                    .length();
        }
    }

    static void await(BooleanSupplier reached) throws InterruptedException {
        var until = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Not reached in three minutes");
            }
            Thread.sleep(1);
        }
    }
}
