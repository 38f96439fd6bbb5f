package org.jointly.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.voices.VoicesStory.IOM;
import static org.jointly.voices.VoicesStory.openChannel;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A flood without work beside people who did theirs; and whether the time of an answer tells a code from none. */
@Tag("bench")
class VoicesBench {
    private static final int A_SECOND = 50;
    private static final int SECONDS = Integer.getInteger("jointly.bench.seconds", 60);
    private static final int LOOKUPS = Integer.getInteger("jointly.bench.lookups", 2000);
    private static final int AT_ONCE = 8;

    @Test
    @SuppressWarnings("SystemOut")
    void measure() throws Exception {
        var channel = openChannel().id();
        var flood = new Survivor().submission(channel, Map.of(IOM, List.of()));
        flood.put("nonce", 1);
        var body = new String(QuietDoor.json(flood), java.nio.charset.StandardCharsets.UTF_8);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            flood(threads::submit, body, 5);
            var before = cpu();
            var refused = flood(threads::submit, body, SECONDS);
            var each = (cpu() - before) / 1e6 / refused;
            System.out.printf(
                    "%d submissions without work at %d a second: all refused, %.2f ms of CPU each, client and server together%n",
                    refused, A_SECOND, each);
            var honest = threads.submit(() -> new Survivor().sent(channel, Map.of(IOM, List.of())));
            flood(threads::submit, body, 10);
            assertThat(honest.get().status().json().get("found").asBoolean()).isTrue();
            System.out.println("Somebody who did the work came through meanwhile");
        }
        lookups(new Survivor().sent(channel, Map.of(IOM, List.of())));
    }

    /** How work is begun on another thread. */
    private interface Begin {
        Future<Integer> begin(Callable<Integer> work);
    }

    private static int flood(Begin threads, String body, int seconds) throws Exception {
        var answers = new ArrayList<Future<Integer>>();
        var start = System.nanoTime();
        for (var i = 0; i < A_SECOND * seconds; i++) {
            LockSupport.parkNanos(start + i * Duration.ofSeconds(1).toNanos() / A_SECOND - System.nanoTime());
            answers.add(
                    threads.begin(() -> QuietDoor.post("/v/submissions", body).status()));
        }
        for (var answer : answers) {
            assertThat(answer.get()).isEqualTo(422);
        }
        return answers.size();
    }

    @SuppressWarnings("SystemOut")
    private static void lookups(Survivor known) throws Exception {
        var hits = new double[LOOKUPS / 2];
        var misses = new double[LOOKUPS / 2];
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var done = new ArrayList<Future<?>>();
            for (var i = 0; i < LOOKUPS; i++) {
                var number = i;
                done.add(threads.submit(() -> {
                    var asked = number % 2 == 0 ? known : new Survivor();
                    var begin = System.nanoTime();
                    asked.status();
                    (number % 2 == 0 ? hits : misses)[number / 2] = (System.nanoTime() - begin) / 1e6;
                }));
            }
            for (var one : done) {
                one.get();
            }
        }
        Arrays.sort(hits);
        Arrays.sort(misses);
        var distance = kolmogorovSmirnov(hits, misses);
        // The 5 % point of two samples of this size; above it, the two would be told apart more often than by chance.
        var critical = 1.358 * Math.sqrt(2.0 / hits.length);
        System.out.printf(
                "%d look-ups: median %.1f ms with a code, %.1f ms with none; Kolmogorov-Smirnov distance %.4f (5%% point %.4f): %s%n",
                LOOKUPS,
                hits[hits.length / 2],
                misses[misses.length / 2],
                distance,
                critical,
                distance < critical ? "not to be told apart" : "TOLD APART");
    }

    private static double kolmogorovSmirnov(double[] one, double[] other) {
        var largest = 0.0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            var value = Math.min(one[i], other[j]);
            while (i < one.length && one[i] <= value) {
                i++;
            }
            while (j < other.length && other[j] <= value) {
                j++;
            }
            largest = Math.max(largest, Math.abs((double) i / one.length - (double) j / other.length));
        }
        return largest;
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
