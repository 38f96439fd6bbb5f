package org.jointly.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jointly.local.LocalProcess;
import org.jointly.local.TestStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many documents with many people each on one node of limited memory: what they take, and whether all are served. */
@Tag("bench")
class CrowdBench {
    private static final int DOCUMENTS = Integer.getInteger("jointly.bench.documents", 500);
    private static final int PEOPLE = Integer.getInteger("jointly.bench.people", 4);
    private static final int LETTERS = 15;
    private static final String HEAP = System.getProperty("jointly.bench.heap", "512m");
    private static final Pattern HEAP_USED = Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\",[^}]*} ([0-9.E]+)");

    private final TestStack stack = TestStack.shared();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    @SuppressWarnings("SystemOut")
    void measure() throws Exception {
        var side = Side.Ours.of(stack);
        var crowd = new ArrayList<Typist>();
        try (var _ = started()) {
            var process = Side.process(side);
            say("before anybody came", process);
            for (var document = 0; document < DOCUMENTS; document++) {
                var name = side.document();
                for (var person = 0; person < PEOPLE; person++) {
                    crowd.add(new Typist(side, name, 1000L + crowd.size()));
                }
            }
            say("%,d documents open, %,d connections".formatted(DOCUMENTS, crowd.size()), process);
            for (var letter = 0; letter < LETTERS; letter++) {
                for (var typist : crowd) {
                    typist.type("a");
                    LockSupport.parkNanos(Duration.ofSeconds(2).toNanos() / crowd.size());
                }
            }
            CoeditingBench.await(() -> crowd.stream().allMatch(typist -> typist.acknowledged.get() >= LETTERS));
            say("everybody wrote %d letters, all acknowledged".formatted(LETTERS), process);
            crowd.forEach(Typist::close);
        }
    }

    private LocalProcess started() {
        var environment = stack.environment(stack.backendPort());
        var backend = LocalProcess.start(
                "backend",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Xmx" + HEAP,
                        "-jar",
                        "target/jointly-server.jar"),
                environment,
                Path.of("target/bench-crowd.log"));
        backend.awaitAnswer(TestStack.readiness(environment), Duration.ofSeconds(120));
        return backend;
    }

    @SuppressWarnings("SystemOut")
    private void say(String when, ProcessHandle process) throws IOException, InterruptedException {
        System.out.printf(
                "-Xmx%s, %s: %,d MB resident (at most %,d so far), %,d MB of heap in use%n",
                HEAP, when, kilobytes(process, "VmRSS") >> 10, kilobytes(process, "VmHWM") >> 10, heap() >> 20);
    }

    private static long kilobytes(ProcessHandle process, String what) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith(what + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private long heap() throws IOException, InterruptedException {
        var answer =
                http.send(HttpRequest.newBuilder(URI.create(stack.metricsUrl())).build(), BodyHandlers.ofString());
        return HEAP_USED
                .matcher(answer.body())
                .results()
                .map(MatchResult::group)
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
