package org.jointly.platform.archive;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Makes the file of everything an organisation has here, of what features offer. */
@Singleton
public class Archives {
    private static final String READ_ME = "README.txt";

    private final List<ArchivePart> parts;
    private final TableReading reading;
    private final ObjectMapper json;

    Archives(List<ArchivePart> parts, TableReading reading, ObjectMapper json) {
        this.parts = parts;
        this.reading = reading;
        this.json = json;
    }

    /** As the actor, who must see all that the organisation may; nothing is kept in memory but the list of files. */
    public ArchiveSums write(ArchiveSubject subject, OutputStream out, ArchiveProgress progress) {
        try {
            var zip = new ArchiveZip(out, subject.madeAt(), progress);
            zip.add(READ_ME, readMe());
            var tables = reading.write(tables(), zip, progress);
            parts.forEach(part -> part.write(zip));
            var leftOut = new ArrayList<ArchiveManifest.LeftOut>();
            leftOut().forEach((what, reason) -> leftOut.add(new ArchiveManifest.LeftOut(what, reason)));
            leftOut.addAll(zip.leftOut());
            zip.end(
                    new ArchiveManifest(
                            ArchiveManifest.FORMAT, ArchiveManifest.VERSION, subject, tables, zip.files(), leftOut),
                    json);
            return new ArchiveSums(
                    zip.files().size(),
                    tables.stream().mapToLong(ArchiveManifest.Table::rows).sum());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<ArchiveTable> tables() {
        return parts.stream()
                .flatMap(part -> part.tables().stream())
                .sorted(Comparator.comparing(ArchiveTable::name))
                .toList();
    }

    /** Tables, and columns of tables that are taken out, with the reason. */
    public Map<String, String> leftOut() {
        var all = new TreeMap<String, String>();
        parts.forEach(part -> all.putAll(part.leftOut()));
        tables().forEach(table ->
                table.leftOut().forEach((column, reason) -> all.put(table.name() + "." + column, reason)));
        return all;
    }

    private static byte[] readMe() throws IOException {
        try (var text = Objects.requireNonNull(Archives.class.getResourceAsStream(READ_ME))) {
            return text.readAllBytes();
        }
    }
}
