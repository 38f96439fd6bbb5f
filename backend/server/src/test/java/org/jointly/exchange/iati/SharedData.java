package org.jointly.exchange.iati;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files really published, and the standard's schemas. They lie beside the repository, not in it. */
public final class SharedData {
    private SharedData() {}

    /** The folder; whoever asks for it is skipped where it is not there. */
    public static Path folder() {
        for (var above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
            var data = above.resolve("shared/data");
            if (Files.isDirectory(data)) {
                return data;
            }
        }
        assumeTrue(false, "There is no folder shared/data beside the repository: nothing to read.");
        throw new AssertionError();
    }

    public static List<Path> realActivities() throws IOException {
        try (var files = Files.list(folder().resolve("real-activities"))) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    static Path annotatedExample() {
        return folder().resolve("iati/example-annotated.xml");
    }
}
