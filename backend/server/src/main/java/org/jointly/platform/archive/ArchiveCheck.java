package org.jointly.platform.archive;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Reads an archive back as it was stored, and compares every file with the manifest: hash, size, number of rows. */
@Singleton
public class ArchiveCheck {
    private final ObjectMapper json;

    ArchiveCheck(ObjectMapper json) {
        this.json = json;
    }

    /** What is wrong about it; nothing if it is whole. */
    public List<String> faults(InputStream archive, ArchiveProgress progress) throws IOException {
        var found = new HashMap<String, Found>();
        ArchiveManifest manifest = null;
        try (var zip = new ZipInputStream(archive)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(ArchiveManifest.PATH)) {
                    manifest = json.readValue(zip.readAllBytes(), ArchiveManifest.class);
                } else {
                    found.put(entry.getName(), read(zip));
                }
                progress.goesOn();
            }
            // What follows the last file is read too, for the hash of the whole.
            archive.transferTo(OutputStream.nullOutputStream());
        }
        return compared(manifest, found);
    }

    private static List<String> compared(@Nullable ArchiveManifest manifest, Map<String, Found> found) {
        var faults = new ArrayList<String>();
        if (manifest == null) {
            return List.of("There is no manifest.");
        }
        for (var file : manifest.files()) {
            var there = found.get(file.path());
            if (there == null
                    || there.bytes() != file.bytes()
                    || !there.sha256().equals(file.sha256())) {
                faults.add(file.path() + " is not what the manifest says.");
            }
        }
        for (var table : manifest.tables()) {
            var there = found.get(table.file());
            if (there == null || there.lines() != table.rows()) {
                faults.add(table.name() + " has another number of rows than the manifest says.");
            }
        }
        if (manifest.files().size() != found.size()) {
            faults.add("There are files that the manifest does not name.");
        }
        return faults;
    }

    private static Found read(InputStream file) throws IOException {
        var hash = new Sha256();
        var lines = 0L;
        var part = new byte[1 << 16];
        for (var size = file.read(part); size >= 0; size = file.read(part)) {
            hash.add(part, 0, size);
            for (var at = 0; at < size; at++) {
                if (part[at] == '\n') {
                    lines++;
                }
            }
        }
        return new Found(hash.bytes(), hash.hex(), lines);
    }

    /** A file as it lies in the archive. */
    private record Found(long bytes, String sha256, long lines) {}
}
