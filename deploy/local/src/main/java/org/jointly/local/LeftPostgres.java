package org.jointly.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL that outlived its launcher, or only the file saying so, found by the data directory it worked on. */
record LeftPostgres(Path pidFile) {
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(10);

    static LeftPostgres on(Path data) {
        return new LeftPostgres(data.resolve("postmaster.pid"));
    }

    /** True if a server had to be ended. Without a server the file goes, since its number may now be another program's. */
    boolean end() {
        try {
            if (!Files.exists(pidFile)) {
                return false;
            }
            Optional<ProcessHandle> server = server();
            server.ifPresent(LeftPostgres::shutDown);
            Files.deleteIfExists(pidFile);
            return server.isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ProcessHandle> server() throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < 3) {
            return Optional.empty();
        }
        Instant start = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .filter(then -> Duration.between(start, then).abs().compareTo(CLOCK_TOLERANCE) < 0)
                        .isPresent());
    }

    /** By SIGINT: PostgreSQL then breaks off its clients, where SIGTERM would wait for them. */
    private static void shutDown(ProcessHandle server) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                    .start()
                    .waitFor();
            server.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            server.destroyForcibly();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
