package org.jointly.platform.archive;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the files of an archive one after another, and last of all the manifest that names them. */
final class ArchiveZip implements ArchiveFiles {
    private final ZipOutputStream zip;
    private final Instant at;
    private final ArchiveProgress progress;
    private final Set<String> paths = new HashSet<>();
    private final List<ArchiveManifest.Entry> files = new ArrayList<>();
    private final List<ArchiveManifest.LeftOut> leftOut = new ArrayList<>();

    ArchiveZip(OutputStream out, Instant at, ArchiveProgress progress) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.at = at;
        this.progress = progress;
    }

    @Override
    public void add(String path, byte[] bytes) {
        try (var file = open(path)) {
            file.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.goesOn();
    }

    @Override
    public void missing(String path, String reason) {
        leftOut.add(new ArchiveManifest.LeftOut(path, reason));
    }

    /** Closed before the next one is opened. */
    OutputStream open(String path) throws IOException {
        if (path.startsWith("/") || path.contains("..") || !paths.add(path)) {
            throw new IllegalArgumentException("Not a path of a new file in an archive: " + path);
        }
        var entry = new ZipEntry(path);
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
        return new Written(path);
    }

    List<ArchiveManifest.Entry> files() {
        return files;
    }

    List<ArchiveManifest.LeftOut> leftOut() {
        return leftOut;
    }

    void end(ArchiveManifest manifest, ObjectMapper json) throws IOException {
        zip.putNextEntry(new ZipEntry(ArchiveManifest.PATH));
        zip.write(json.writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    /** One file, whose hash is known once it is closed. */
    private final class Written extends OutputStream {
        private final String path;
        private final Sha256 hash = new Sha256();
        private boolean closed;

        Written(String path) {
            this.path = path;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            zip.write(bytes, from, length);
            hash.add(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                zip.closeEntry();
                var size = hash.bytes();
                files.add(new ArchiveManifest.Entry(path, size, hash.hex()));
            }
        }
    }
}
