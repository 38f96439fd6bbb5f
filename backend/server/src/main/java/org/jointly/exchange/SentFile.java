package org.jointly.exchange;

import io.micronaut.http.exceptions.ContentLengthExceededException;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Consumer;
import org.jointly.exchange.iati.IatiReader;
import org.jointly.exchange.iati.PublishedActivity;
import org.jointly.exchange.iati.ReadActivity;
import org.jointly.exchange.iati.xml.FileRefused;
import org.jointly.exchange.iati.xml.Limits;

/** A file on its way in, on disk for as long as it is being taken, and found sound. */
final class SentFile implements Closeable {
    private final Path place;
    private final MessageDigest digest = sha256();

    private SentFile(Path place) {
        this.place = place;
    }

    static SentFile of(InputStream body) {
        try {
            var sent = new SentFile(Files.createTempFile("jointly-import-", ".xml"));
            try {
                sent.write(body);
                sent.check();
                return sent;
            } catch (IOException | RuntimeException failure) {
                sent.close();
                throw failure;
            }
        } catch (FileRefused refused) {
            throw new UnusableFile(refused);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The same for the same bytes; asked once. */
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    void eachActivity(Consumer<ReadActivity> take) {
        try (var in = Files.newInputStream(place)) {
            IatiReader.read(in, take);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Reads an activity again that was kept. */
    static PublishedActivity activity(String original) {
        var read = new ArrayList<ReadActivity>();
        IatiReader.read(new ByteArrayInputStream(original.getBytes(StandardCharsets.UTF_8)), read::add);
        return Objects.requireNonNull(read.getFirst().published());
    }

    private void write(InputStream body) throws IOException {
        try (body;
                var out = Files.newOutputStream(place)) {
            var buffer = new byte[65_536];
            long size = 0;
            for (var count = read(body, buffer); count >= 0; count = read(body, buffer)) {
                size += count;
                if (size > Limits.FILE_BYTES) {
                    throw FileRefused.tooLarge();
                }
                out.write(buffer, 0, count);
                digest.update(buffer, 0, count);
            }
        }
    }

    /** The server stops a body at a limit of its own, which may be reached before ours. */
    private static int read(InputStream body, byte[] into) throws IOException {
        try {
            return body.read(into);
        } catch (IOException failure) {
            if (failure.getCause() instanceof ContentLengthExceededException) {
                throw FileRefused.tooLarge();
            }
            throw failure;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void check() throws IOException {
        try (var in = Files.newInputStream(place)) {
            IatiReader.check(in);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(place);
    }
}
