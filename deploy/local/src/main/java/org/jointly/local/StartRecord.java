package org.jointly.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which processes belong to the start under way, on disk, so that a later start can tell and end what was left behind. */
final class StartRecord {
    private static final Duration GRACE = Duration.ofSeconds(20);
    private final Path file;
    private final Path lock;

    // Held until the JVM ends, however it ends; so a killed launcher never looks like a running one.
    @SuppressWarnings({"FieldCanBeLocal", "unused"})
    private final FileChannel held;

    private StartRecord(Path file, Path lock, FileChannel held) {
        this.file = file;
        this.lock = lock;
        this.held = held;
    }

    static StartRecord in(Path data) {
        Path file = data.resolve("running");
        Path lock = data.resolve("running.lock");
        try {
            FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw new StartFailure("An earlier bin/up is still running" + launcherIn(file)
                        + "; end it with Ctrl-C there, then start again.");
            }
            return new StartRecord(file, lock, channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends what a killed launcher left running, and says what it was. */
    List<String> endLeftovers() {
        List<String> ended = new ArrayList<>();
        // The first is the launcher itself: that its lock could be taken says it is gone.
        for (Entry entry : entries(file).stream().skip(1).toList()) {
            entry.stillRunning().ifPresent(process -> {
                ProcessTree.end(process, GRACE);
                ended.add(entry.name());
            });
        }
        return ended;
    }

    /** Forgets the start before and begins this one. */
    void begin() {
        write(Entry.of("bin/up", ProcessHandle.current()), StandardOpenOption.TRUNCATE_EXISTING);
    }

    void add(String name, ProcessHandle process) {
        write(Entry.of(name, process), StandardOpenOption.APPEND);
    }

    void end() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean owns(Path path) {
        return path.equals(file) || path.equals(lock);
    }

    private void write(Entry entry, StandardOpenOption how) {
        try {
            Files.writeString(file, entry.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String launcherIn(Path file) {
        return entries(file).stream()
                .findFirst()
                .map(entry -> " (process " + entry.pid() + ", since " + entry.start() + ")")
                .orElse("");
    }

    private static List<Entry> entries(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.flatMap(line -> Entry.read(line).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One process: the number alone may since belong to somebody else, so its start counts too. */
    private record Entry(long pid, Instant start, String name) {
        private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

        static Entry of(String name, ProcessHandle process) {
            return new Entry(process.pid(), process.info().startInstant().orElse(Instant.now()), name);
        }

        /** Nothing for a line cut off when its writer was killed. */
        static Optional<Entry> read(String line) {
            String[] part = line.split(" ", 3);
            if (part.length < 3) {
                return Optional.empty();
            }
            return Optional.of(new Entry(Long.parseLong(part[0]), Instant.parse(part[1]), part[2]));
        }

        String line() {
            return pid + " " + start + " " + name;
        }

        Optional<ProcessHandle> stillRunning() {
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedThen);
        }

        private boolean startedThen(ProcessHandle process) {
            return process.info()
                    .startInstant()
                    .filter(then -> Duration.between(start, then).abs().compareTo(CLOCK_TOLERANCE) < 0)
                    .isPresent();
        }
    }
}
