package org.jointly.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of the stack as a process: started, waited for, stopped with all it started itself. */
public final class LocalProcess implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    /** A program that ran out of memory is in no state to go on: whoever watches over it starts it anew. */
    static final String END_WITHOUT_MEMORY = "-XX:+ExitOnOutOfMemoryError";

    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final int LAST_LINES = 15;
    private final String name;
    private final Process process;
    private final Path log;

    private LocalProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** Starts a command whose output goes to the log file; the environment is added to our own. */
    public static LocalProcess start(String name, List<String> command, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().putAll(environment);
            return new LocalProcess(name, builder.start(), log);
        } catch (IOException e) {
            throw new StartFailure(name + " could not be started: " + e.getMessage(), e);
        }
    }

    /** Starts {@code java -jar} on the Java that runs us. */
    public static LocalProcess ofJar(String name, Path jar, Map<String, String> environment, Path log) {
        return start(name, List.of(java(), END_WITHOUT_MEMORY, "-jar", jar.toString()), environment, log);
    }

    /** The same for a program that a test soon stops or kills: starting counts more than how fast it is after an hour. */
    public static LocalProcess shortLived(String name, Path jar, Map<String, String> environment, Path log) {
        List<String> command = List.of(
                java(),
                END_WITHOUT_MEMORY,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx320m",
                // The first to end writes down what its classes are, and the next start in half the time.
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + jar.toAbsolutePath() + ".jsa",
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "-jar",
                jar.toString());
        return start(name, command, environment, log);
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Waits until the address answers 200; fails at once, with the log's last lines, if the process ends before. */
    public void awaitAnswer(String url, Duration patience) {
        Instant end = Instant.now().plus(patience);
        while (!answers(url)) {
            checkAlive();
            if (Instant.now().isAfter(end)) {
                throw new StartFailure(name + " did not answer at " + url + " within " + patience.toSeconds()
                        + " seconds; its log is " + log + " and ends:\n" + lastLines());
            }
            pause();
        }
    }

    void checkAlive() {
        if (!process.isAlive()) {
            throw new StartFailure(name + " ended with exit code " + process.exitValue() + "; its log is " + log
                    + " and ends:\n" + lastLines());
        }
    }

    int awaitEnd() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The start was interrupted while waiting for " + name + ".", e);
        }
    }

    String name() {
        return name;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    String lastLines() {
        try (Stream<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines()) {
            List<String> all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - LAST_LINES), all.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it in the middle of whatever it does, as a power cut would. */
    public void kill() {
        ProcessTree.kill(process.toHandle());
        awaitEnd();
    }

    /** Asks it to end and makes it end after a while; true if asking was enough. */
    boolean endGently() {
        return ProcessTree.end(process.toHandle(), GRACE);
    }

    @Override
    public void close() {
        endGently();
    }

    private static boolean answers(String url) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The start was interrupted.", e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The start was interrupted.", e);
        }
    }
}
