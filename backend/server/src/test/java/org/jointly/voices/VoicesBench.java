package org.jointly.voices;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jointly.voices.VoicesStory.IOM;
import static org.jointly.voices.VoicesStory.openChannel;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jointly.bench.Cpu;
import org.jointly.local.LocalProcess;
import org.jointly.local.TestStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A flood without work beside people who did theirs; and whether the time of an answer tells a code from none. */
@Tag("bench")
class VoicesBench {
    private static final int A_SECOND = 50;
    private static final int SECONDS = Integer.getInteger("jointly.bench.seconds", 60);
    private static final int LOOKUPS = Integer.getInteger("jointly.bench.lookups", 2000);
    private static final int AT_ONCE = 8;
    private static final int CONNECTIONS = 10;
    private static final int WARMING_UP = 40;

    private final TestStack stack = TestStack.shared();

    @Test
    void measure() throws Exception {
        var channel = openChannel().id();
        var environment = stack.environmentBeside(stack.backendPort());
        try (var node = LocalProcess.ofJar(
                "backend", Path.of("target/jointly-server.jar"), environment, Path.of("target/bench-voices.log"))) {
            node.awaitAnswer(TestStack.readiness(environment), Duration.ofSeconds(120));
            flood(Cpu.of("jointly-server.jar"), Integer.parseInt(environment.get("JOINTLY_VOICES_PORT")), channel);
        }
        lookups(channel);
    }

    /** At a node of its own, so that the processor time is the server's alone; what it spends without anybody is taken off. */
    @SuppressWarnings("SystemOut")
    private static void flood(Cpu node, int port, UUID channel) throws Exception {
        var request = new Survivor().submission(channel, Map.of(IOM, List.of()));
        request.put("nonce", 1);
        var body = PortCalls.json(request);
        try (var hoses = new Hoses(port, body)) {
            hoses.pour(A_SECOND, WARMING_UP);
            var before = node.seconds();
            Thread.sleep(Duration.ofSeconds(SECONDS));
            var idle = node.seconds() - before;
            before = node.seconds();
            var refused = hoses.pour(A_SECOND, SECONDS);
            var busy = node.seconds() - before;
            System.out.printf(
                    "%,d submissions of %,d bytes without work at %d a second: all refused, %.2f ms of the server's CPU each"
                            + " (%.2f s in %d s, of which %.2f s without anybody)%n",
                    refused, body.length, A_SECOND, (busy - idle) * 1000 / refused, busy, SECONDS, idle);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var honest = threads.submit(() -> new Survivor().sent(channel, Map.of(IOM, List.of())));
                hoses.pour(A_SECOND, 10);
                assertThat(honest.get().status().json().get("found").asBoolean())
                        .isTrue();
            }
            System.out.println("Somebody who did the work came through meanwhile");
        }
    }

    /** Connections through which one and the same submission is poured, without waiting for the answers of others. */
    private static final class Hoses implements AutoCloseable {
        private final List<Socket> sockets = new ArrayList<>();
        private final byte[] request;

        Hoses(int port, byte[] body) throws IOException {
            var head =
                    "POST /v/submissions HTTP/1.1\r\nHost: voices.localhost\r\nContent-Type: application/json\r\nContent-Length: "
                            + body.length
                            + "\r\n\r\n";
            request = Arrays.copyOf(head.getBytes(US_ASCII), head.length() + body.length);
            System.arraycopy(body, 0, request, head.length(), body.length);
            for (var i = 0; i < CONNECTIONS; i++) {
                sockets.add(new Socket("127.0.0.1", port));
            }
        }

        int pour(int aSecond, int seconds) throws IOException {
            var start = System.nanoTime();
            var all = aSecond * seconds;
            for (var i = 0; i < all; i++) {
                LockSupport.parkNanos(start + i * Duration.ofSeconds(1).toNanos() / aSecond - System.nanoTime());
                var socket = sockets.get(i % CONNECTIONS);
                if (i >= CONNECTIONS) {
                    refused(socket);
                }
                socket.getOutputStream().write(request);
            }
            for (var socket : sockets) {
                refused(socket);
            }
            return all;
        }

        private static void refused(Socket socket) throws IOException {
            var in = socket.getInputStream();
            var head = new StringBuilder();
            while (!head.toString().endsWith("\r\n\r\n")) {
                head.append((char) in.read());
            }
            assertThat(head.toString()).startsWith("HTTP/1.1 422");
            var length = head.toString().toLowerCase(Locale.ROOT).replaceAll("(?s).*content-length: (\\d+).*", "$1");
            in.readNBytes(Integer.parseInt(length));
        }

        @Override
        public void close() throws IOException {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    @SuppressWarnings("SystemOut")
    private static void lookups(UUID channel) throws Exception {
        var known = new Survivor().sent(channel, Map.of(IOM, List.of()));
        var hits = new double[LOOKUPS / 2];
        var misses = new double[LOOKUPS / 2];
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var done = new ArrayList<Future<?>>();
            var order = new ArrayList<>(IntStream.range(0, LOOKUPS).boxed().toList());
            Collections.shuffle(order);
            for (int number : order) {
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
}
