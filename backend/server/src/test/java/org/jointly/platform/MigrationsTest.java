package org.jointly.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Databases out there have run our migrations, so none is ever edited: a change is a new file.
 * A new one adds its line to {@code src/test/resources/migrations.sha256}, which {@code sha256sum} reads and writes.
 */
class MigrationsTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    @Test
    void noneIsEditedAndANewOneIsWrittenDown() throws IOException, NoSuchAlgorithmException {
        var kept = Files.readAllLines(Path.of("src/test/resources/migrations.sha256"));

        assertThat(lines()).isNotEmpty().containsExactlyInAnyOrderElementsOf(kept);
    }

    private static List<String> lines() throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.walk(MIGRATIONS)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> line(digest, file))
                    .toList();
        }
    }

    private static String line(MessageDigest digest, Path file) {
        try {
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file))) + "  "
                    + MIGRATIONS.relativize(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
