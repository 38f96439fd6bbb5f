package org.jointly.voices.keeper;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.voices.VoicesSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file outside the database, of what was taken back: a line of submission, organisation, channel and day. It outlives a
 * restored backup, which must lose those voices again.
 */
@Singleton
public class Tombstones {
    private static final Logger LOG = LoggerFactory.getLogger(Tombstones.class);

    private final @Nullable Path file;

    Tombstones(VoicesSettings settings) {
        file = settings.tombstones().isBlank() ? null : Path.of(settings.tombstones());
        if (file == null) {
            LOG.warn(
                    "No file of tombstones (JOINTLY_VOICES_TOMBSTONES): a restored backup would bring back what was taken back.");
        }
    }

    /** On disk when this returns. */
    public synchronized void append(List<GoneRow> gone) {
        if (file == null || gone.isEmpty()) {
            return;
        }
        var lines = gone.stream()
                .map(row -> row.submission() + " " + row.organisation() + " " + row.channel() + " " + row.withdrawnOn()
                        + "\n")
                .collect(Collectors.joining());
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            var bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("The file of tombstones cannot be written; nothing was taken back", e);
        }
    }

    /** A line that a crash cut off is no tombstone: its wish was never answered. */
    synchronized List<GoneRow> all() {
        if (file == null || !Files.exists(file)) {
            return List.of();
        }
        try (var lines = Files.lines(file, StandardCharsets.US_ASCII)) {
            return lines.flatMap(line -> parsed(line).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<GoneRow> parsed(String line) {
        var parts = line.split(" ", -1);
        try {
            return Optional.of(new GoneRow(
                    UUID.fromString(parts[0]),
                    UUID.fromString(parts[1]),
                    UUID.fromString(parts[2]),
                    LocalDate.parse(parts[3])));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | DateTimeParseException e) {
            LOG.warn("A line of the file of tombstones is none");
            return Optional.empty();
        }
    }
}
