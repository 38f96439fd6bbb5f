package org.jointly.platform.mail.incoming;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Mails as programs of many kinds write them, in the folder {@code mails} of the tests' resources. */
public final class Samples {
    private static final Map<String, String> NOBODY = Map.of(
            "from", "olga@agency.example", "domain", "agency.example", "name", "Olga", "to", "reply@jointly.example");

    private Samples() {}

    public static List<String> in(String folder) {
        try (Stream<Path> files = Files.list(path(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".eml"))
                    .map(name -> name.replace(".eml", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] mail(String folder, String name) {
        return mail(folder, name, NOBODY);
    }

    /** With these words put into its gaps, and lines that end as in mails; byte for byte otherwise. */
    public static byte[] mail(String folder, String name, Map<String, String> gaps) {
        var text = new String(read(path(folder).resolve(name + ".eml")), StandardCharsets.ISO_8859_1);
        for (var gap : gaps.entrySet()) {
            text = text.replace("{{" + gap.getKey() + "}}", gap.getValue());
        }
        text = text.replace("{{id}}", UUID.randomUUID().toString());
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What of it is new. */
    public static String expected(String folder, String name) {
        return new String(read(path(folder).resolve(name + ".txt")), StandardCharsets.UTF_8).strip();
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path path(String folder) {
        try {
            return Path.of(Objects.requireNonNull(Samples.class.getResource("/mails/" + folder))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
