package org.jointly.voices.port;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The survivor's page and the reader's frame, read into memory at the start. Their manifest says what there is; what it does
 * not name is not there.
 */
@Singleton
class PageFiles {
    private static final Logger LOG = LoggerFactory.getLogger(PageFiles.class);
    private static final String FOLDER = "voices-page/";

    private final Map<String, PageFile> files = new HashMap<>();

    PageFiles(ObjectMapper json) throws IOException {
        try (var manifest = open("manifest.json")) {
            if (manifest == null) {
                LOG.warn("The survivors' page is not on the class path: their port answers, but shows nothing.");
                return;
            }
            for (var named : Objects.requireNonNull(json.readValue(manifest, Manifest.class))
                    .files()) {
                try (var file = Objects.requireNonNull(open(named.file()), named.file())) {
                    files.put(named.path(), new PageFile(named.type(), zipped(file), named.style()));
                }
            }
        }
    }

    /**
     * A file, by gzip, and its media type.
     *
     * @param style the hash of the style sheet that stands in it, as a content security policy names it
     */
    record PageFile(String type, byte[] zipped, @Nullable String style) {}

    @Serdeable
    record Manifest(List<Named> files) {}

    @Serdeable
    record Named(
            String path, String file, String type, @Nullable String style) {}

    Optional<PageFile> at(String path) {
        return Optional.ofNullable(files.get(path));
    }

    private static byte[] zipped(InputStream file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            file.transferTo(zip);
        }
        return bytes.toByteArray();
    }

    private static @Nullable InputStream open(String name) {
        return PageFiles.class.getClassLoader().getResourceAsStream(FOLDER + name);
    }
}
