package org.jointly.document.file;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.text.reading.Remark;
import org.jointly.document.yjs.view.Body;
import org.jointly.document.yjs.view.BodyBlock;
import org.jointly.document.yjs.view.LeafBlock;
import org.jointly.document.yjs.view.TableBlock;
import org.jointly.document.yjs.view.TextBlock;
import org.jointly.document.yjs.view.XmlText;
import org.jspecify.annotations.Nullable;

/**
 * Open suggestions that a file's own means do not show: what a block would be or how words would look, rows, columns and rules. They
 * are said in its margin, one remark for each.
 */
final class MarginSuggestions {
    private static final String WOULD_SET = "set:";
    private static final int LONGEST_QUOTE = 200;

    private final FlatText text;
    private final CoverWords words;
    private final Map<String, Remark> remarks = new LinkedHashMap<>();

    private MarginSuggestions(FlatText text, CoverWords words) {
        this.text = text;
        this.words = words;
    }

    static List<Remark> of(FlatText text, CoverWords words) {
        var margin = new MarginSuggestions(text, words);
        margin.read(text.blocks());
        return List.copyOf(margin.remarks.values());
    }

    private void read(List<? extends BodyBlock> blocks) {
        for (var block : blocks) {
            switch (block) {
                case TextBlock line -> read(line);
                case TableBlock table -> read(table);
                case LeafBlock rule -> parts(rule.attributes(), "rule", null);
            }
        }
    }

    private void read(TextBlock line) {
        wouldSet(line.attributes(), id -> add(id, "kind", line, 0, line.length()));
        var at = 0;
        for (var run : line.runs()) {
            var from = at;
            var to = at
                    + (run instanceof XmlText.Letters letters ? letters.text().length() : 1);
            wouldSet(run.formats(), id -> add(id, "format", line, from, to));
            at = to;
        }
    }

    private void read(TableBlock table) {
        table.columns().forEach(column -> parts(column.attributes(), "column", first(table.cells())));
        table.rows().forEach(row -> parts(row.attributes(), "row", first(row.cells().stream())));
        read(FlatText.within(table));
    }

    private static @Nullable TextBlock first(Stream<TableBlock.Cell> cells) {
        return cells.flatMap(cell -> cell.body().blocks().stream())
                .filter(TextBlock.class::isInstance)
                .map(TextBlock.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** What is proposed to come, or to go. */
    private void parts(Map<String, ? extends @Nullable Object> attributes, String what, @Nullable TextBlock line) {
        var end = line == null ? 0 : line.length();
        if (attributes.get("ins") instanceof String id) {
            add(id, "new-" + what, line, 0, end);
        }
        if (attributes.get("del") instanceof String id) {
            add(id, "no-" + what, line, 0, end);
        }
    }

    private static void wouldSet(Map<String, ? extends @Nullable Object> attributes, Consumer<String> found) {
        attributes.keySet().stream()
                .filter(name -> name.startsWith(WOULD_SET))
                .map(name -> name.substring(WOULD_SET.length()))
                .forEach(found);
    }

    /** Once each, where it begins. */
    private void add(String id, String what, @Nullable TextBlock line, int from, int to) {
        var proposal = text.proposal(id);
        var organisation = said(proposal.get("organisation"));
        var person = said(proposal.get("personName"));
        var quote = line == null ? "" : line.plain();
        remarks.putIfAbsent(
                id,
                new Remark(
                        quote.substring(0, Math.min(quote.length(), LONGEST_QUOTE)),
                        organisation.isEmpty() ? person : person + ", " + organisation,
                        at(said(proposal.get("at"))),
                        words.proposes(what),
                        line == null ? null : new Remark.Words(new Body.Spot(line, from), new Body.Spot(line, to))));
    }

    /** A browser may say anything. */
    private static Instant at(String said) {
        try {
            return Instant.parse(said);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
