package org.jointly.document.live.log;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jointly.platform.By;

/**
 * Many edits at once, of fewer authors, as the arrays of one statement. The first four are of one length, the edits; the others
 * of another, the authors.
 *
 * @param whose of each edit, which of the authors wrote it, counted from 1
 * @param starts of each edit in {@code bytes}, counted from 1
 */
record EditBatch(
        Long[] seqs,
        Integer[] whose,
        Integer[] starts,
        Integer[] lengths,
        byte[] bytes,
        String[] documents,
        String[] programmes,
        String[] persons,
        String[] personNames,
        String[] organisations,
        String[] organisationNames,
        Instant at) {

    static EditBatch of(List<EditRow> rows, Instant at) {
        var bytes = ByteBuffer.allocate(
                rows.stream().mapToInt(row -> row.bytes().length).sum());
        var authors = new LinkedHashMap<Authorship, Integer>();
        var seqs = new Long[rows.size()];
        var whose = new Integer[rows.size()];
        var starts = new Integer[rows.size()];
        var lengths = new Integer[rows.size()];
        for (var n = 0; n < rows.size(); n++) {
            var row = rows.get(n);
            seqs[n] = row.seq();
            whose[n] = authors.computeIfAbsent(Authorship.of(row), _ -> authors.size() + 1);
            starts[n] = bytes.position() + 1;
            lengths[n] = row.bytes().length;
            bytes.put(row.bytes());
        }
        var by = List.copyOf(authors.keySet());
        return new EditBatch(
                seqs,
                whose,
                starts,
                lengths,
                bytes.array(),
                texts(by, Authorship::document),
                texts(by, Authorship::programme),
                texts(by, each -> each.by().person()),
                texts(by, each -> each.by().personName()),
                texts(by, each -> each.by().organisation()),
                texts(by, each -> each.by().organisationName()),
                at);
    }

    private static String[] texts(List<Authorship> by, Function<Authorship, Object> of) {
        return by.stream().map(each -> of.apply(each).toString()).toArray(String[]::new);
    }

    /** All of an edit but what was written, and when. */
    private record Authorship(UUID document, UUID programme, By by) {
        static Authorship of(EditRow row) {
            return new Authorship(row.document(), row.programme(), row.by());
        }
    }
}
