package org.jointly.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jointly.local.LocalProcess;
import org.jointly.local.TestStack;
import org.junit.jupiter.api.Test;

/**
 * People are invited, come in, get roles, lose them and are removed, while the backend is killed again and again: in the end our
 * rows and Keycloak say what was asked for. {@code -Djointly.kills=50} kills more often.
 */
class AccessKillIT {
    private static final int KILLS = Integer.getInteger("jointly.kills", 4);
    private static final int WORKERS = 3;
    private static final int LONGEST_LIFE = 5_000;
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private final TestStack stack = TestStack.shared();
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final AtomicInteger answered = new AtomicInteger();
    private final List<KilledRoad> roads = new ArrayList<>();

    @Test
    void whatWasAskedIsSoInTheEndHereAndInKeycloak() throws Exception {
        for (var kill = 0; kill < KILLS; kill++) {
            try (var backend = started(kill)) {
                goOnUntilKilled(backend);
            }
        }
        try (var backend = started(KILLS)) {
            var finished = 0;
            for (var road : List.copyOf(roads)) {
                road.toItsEnd();
                finished++;
            }
            assertThat(finished).as("seed " + seed).isGreaterThanOrEqualTo(WORKERS);
            roads.forEach(this::isAsAsked);
            System.out.printf(
                    "%d kills while %d acts were answered, of %d people; no drift%n", KILLS, answered.get(), finished);
        }
    }

    private LocalProcess started(int kill) {
        var environment = stack.environmentBeside(stack.backendPort());
        var backend = LocalProcess.shortLived(
                "backend",
                Path.of("target/jointly-server.jar"),
                environment,
                Path.of("target/access-killed-" + kill + ".log"));
        backend.awaitAnswer(TestStack.readiness(environment), PATIENCE);
        return backend;
    }

    private void goOnUntilKilled(LocalProcess backend) throws Exception {
        var dead = new AtomicBoolean();
        var before = answered.get();
        try (var threads = Executors.newFixedThreadPool(WORKERS)) {
            var workers = new ArrayList<Future<?>>();
            for (var worker = 0; worker < WORKERS; worker++) {
                var which = worker;
                workers.add(threads.submit(() -> {
                    while (!dead.get()) {
                        work(which, dead);
                    }
                    return null;
                }));
            }
            var life = Instant.now().plusMillis(random.nextInt(LONGEST_LIFE));
            while (Instant.now().isBefore(life) || answered.get() == before) {
                Thread.sleep(2);
                if (workers.stream().anyMatch(Future::isDone)) {
                    break;
                }
            }
            dead.set(true);
            backend.kill();
            for (var worker : workers) {
                worker.get();
            }
        }
    }

    private void work(int worker, AtomicBoolean dead) {
        try {
            if (road(worker).step()) {
                answered.incrementAndGet();
            }
        } catch (IOException e) {
            dead.set(true);
        }
    }

    /** The last one of this worker, or a new one when that is at its end. */
    private KilledRoad road(int worker) {
        synchronized (roads) {
            return roads.stream()
                    .filter(road -> road.worker() == worker && !road.isAtItsEnd())
                    .findFirst()
                    .orElseGet(() -> {
                        var road = new KilledRoad(stack, worker, random.nextInt(KilledRoad.STEPS) + 1);
                        roads.add(road);
                        return road;
                    });
        }
    }

    private void isAsAsked(KilledRoad road) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!road.inKeycloak().equals(road.asked()) || !road.here().equals(road.asked())) {
            assertThat(Instant.now())
                    .as("%s is %s here and %s in Keycloak instead of %s; seed %d"
                            .formatted(road, road.here(), road.inKeycloak(), road.asked(), seed))
                    .isBefore(deadline);
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(road.asked()).as("seed " + seed).isIn(Set.of(), Set.of("editor"), Set.of("commenter"));
    }
}
