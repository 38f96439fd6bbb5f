package org.jointly.document.yjs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jointly.document.yjs.view.Body;
import org.jointly.document.yjs.view.BodyBlock;
import org.jointly.document.yjs.view.LeafBlock;
import org.jointly.document.yjs.view.TableBlock;
import org.jointly.document.yjs.view.TextBlock;
import org.jointly.document.yjs.view.XmlElement;
import org.jointly.document.yjs.view.XmlText;
import org.jspecify.annotations.Nullable;

/** Writes into a flat text at random with our own pen, and says what must then stand there. */
final class FlatScribble {
    private static final List<String> WORDS = List.of("a", "water", "é水", "😀", "x😀y", "سلام", " ");

    private final Random random;
    private String act = "";

    FlatScribble(Random random) {
        this.random = random;
    }

    /** One unit with its formats. */
    private record Unit(@Nullable Object shown, Map<String, Object> formats) {}

    /** Blocks of words unit by unit, others as they are. */
    private record Line(BodyBlock block, List<Unit> units) {
        static Line of(BodyBlock block) {
            if (!(block instanceof TextBlock words)) {
                return new Line(block.bare(), List.of());
            }
            var units = new ArrayList<Unit>();
            for (var run : words.runs()) {
                switch (run) {
                    case XmlText.Letters letters ->
                        letters.text().chars().forEach(letter -> units.add(new Unit((char) letter, run.formats())));
                    case XmlText.Embed embed -> units.add(new Unit(embed.value(), run.formats()));
                }
            }
            return new Line(TextBlock.of(words.attributes(), List.of()), units);
        }

        Line with(List<Unit> other) {
            return new Line(block, other);
        }

        List<Integer> places() {
            return IntStream.rangeClosed(0, units.size())
                    .filter(at -> at == 0
                            || at == units.size()
                            || !(units.get(at).shown instanceof Character low && Character.isLowSurrogate(low)))
                    .boxed()
                    .toList();
        }
    }

    byte[] write(YDocument document, long client) {
        var before = document.body("body");
        var lines = new ArrayList<>(before.blocks().stream().map(Line::of).toList());
        var nothing = !document.hasWritten("body");
        var written = document.edit(client, editing -> write(editing.body("body"), lines));
        if (lines.isEmpty()) {
            lines.add(Line.of(TextBlock.of(Map.of(), List.of())));
        }
        var after = document.body("body");
        if (!nothing) {
            assertThat(after.blocks().stream().map(Line::of).toList()).as(act).isEqualTo(lines);
        }
        assertThat(after.leaks()).isEmpty();
        return written;
    }

    private void write(BodyEditor body, List<Line> lines) {
        var index = random.nextInt(lines.size());
        var line = lines.get(index);
        var words = line.block instanceof TextBlock;
        var chosen = random.nextInt(words ? 8 : 2);
        act = "act %d on block %d of %s".formatted(chosen, index, body.blocks());
        switch (chosen) {
            case 0 -> {
                var blocks = blocks();
                var at = random.nextInt(lines.size() + 1);
                var empty = lines.size() == 1
                        && body.blocks().getFirst().id() == null
                        && lines.getFirst().units.isEmpty()
                        && !((TextBlock) body.blocks().getFirst()).place().closed();
                body.insert(at, blocks);
                if (empty) {
                    lines.clear();
                }
                lines.addAll(empty ? 0 : at, blocks.stream().map(Line::of).toList());
            }
            case 1 -> {
                body.delete(index);
                lines.remove(index);
            }
            case 2 -> {
                var attributes = attributes();
                body.attributes(index, attributes);
                lines.set(index, new Line(TextBlock.of(attributes, List.of()), line.units));
            }
            case 3 -> {
                var runs = runs();
                var at = place(line, 0);
                body.insert(index, at, runs);
                var units = new ArrayList<>(line.units);
                units.addAll(at, Line.of(TextBlock.of(Map.of(), runs)).units);
                lines.set(index, line.with(units));
            }
            case 4 -> {
                var from = place(line, 0);
                var to = place(line, from);
                body.delete(index, from, to);
                var units = new ArrayList<>(line.units);
                units.subList(from, to).clear();
                lines.set(index, line.with(units));
            }
            case 5 -> {
                var from = place(line, 0);
                var to = place(line, from);
                body.format(index, from, to, Map.of("bold", true));
                var units = new ArrayList<>(line.units);
                units.subList(from, to).replaceAll(FlatScribble::bold);
                lines.set(index, line.with(units));
            }
            case 6 -> {
                var at = place(line, 0);
                var attributes = attributes();
                body.split(index, at, attributes);
                var fresh = TextBlock.of(attributes, List.of());
                if (at == 0) {
                    lines.add(index, new Line(fresh, List.of()));
                } else {
                    lines.set(index, line.with(List.copyOf(line.units.subList(0, at))));
                    lines.add(index + 1, new Line(fresh, List.copyOf(line.units.subList(at, line.units.size()))));
                }
            }
            default -> {
                if (index > 0
                        && follows(body.blocks().get(index - 1), body.blocks().get(index))) {
                    body.join(index);
                    var units = new ArrayList<>(lines.get(index - 1).units);
                    units.addAll(line.units);
                    lines.set(index - 1, lines.get(index - 1).with(units));
                    lines.remove(index);
                }
            }
        }
    }

    /** A table that was taken away may stand between, unseen. */
    private static boolean follows(BodyBlock before, BodyBlock after) {
        return before instanceof TextBlock words
                && after instanceof TextBlock next
                && words.place().unit(words.length()) + (words.place().closed() ? 1 : 0)
                        == next.place().start() - (next.id() == null ? 0 : 1);
    }

    private static Unit bold(Unit unit) {
        var formats = new HashMap<>(unit.formats);
        formats.put("bold", true);
        return new Unit(unit.shown, formats);
    }

    private int place(Line line, int from) {
        var places = line.places().stream().filter(at -> at >= from).toList();
        return places.get(random.nextInt(places.size()));
    }

    private List<BodyBlock> blocks() {
        return switch (random.nextInt(4)) {
            case 0 -> List.of(LeafBlock.rule());
            case 1 -> List.of(table());
            default -> List.of(TextBlock.of(attributes(), runs()), TextBlock.of(Map.of(), List.of()));
        };
    }

    private TableBlock table() {
        var cell = new TableBlock.Cell(
                null, Map.of("c", "one"), Body.of(List.of(TextBlock.of(attributes(), runs()), LeafBlock.rule())));
        return new TableBlock(
                null,
                Map.of(),
                List.of(new TableBlock.Column(null, Map.of("id", "one"))),
                List.of(new TableBlock.Row(null, Map.of(), List.of(cell))));
    }

    private Map<String, @Nullable Object> attributes() {
        return switch (random.nextInt(4)) {
            case 0 -> Map.of("kind", "h1");
            case 1 -> Map.of("list", "bullet", "indent", (long) random.nextInt(1, 9));
            default -> Map.of();
        };
    }

    private List<XmlText.Run> runs() {
        return List.of(
                new XmlText.Letters(word(), Map.of()),
                new XmlText.Letters(word(), Map.of("bold", true, "link", "https://a.org")),
                new XmlText.Embed(new XmlElement("br", Map.of(), List.of()), Map.of("bold", true)));
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
