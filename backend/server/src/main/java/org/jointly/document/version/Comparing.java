package org.jointly.document.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jointly.api.document.Comparison;
import org.jointly.api.document.Comparison.Piece;
import org.jointly.api.document.Fate;
import org.jointly.document.Blocks;
import org.jointly.document.Blocks.Block;
import org.jointly.document.text.reading.FlatText;
import org.jointly.platform.difference.Differences;
import org.jointly.platform.difference.SplitWords;

/**
 * What changed between two texts: blocks that are the same are found first, then the words of those that have
 * most in common. Where two stretches have nothing in common within reason, the old one is removed and the new one added, so
 * that no text can keep a machine busy for long.
 */
final class Comparing {
    private static final List<String> SHAPE =
            List.of("kind", "list", "checked", "start", "indent", "quote", "align", "dir");

    private final List<Comparison.Block> result = new ArrayList<>();

    private Comparing() {}

    static Comparison compare(FlatText from, FlatText to) {
        var comparing = new Comparing();
        comparing.blocks(Blocks.of(from), Blocks.of(to));
        return new Comparison(comparing.result);
    }

    private void blocks(List<Block> from, List<Block> to) {
        var at = 0;
        for (var delta : Differences.between(from, to)) {
            var source = delta.getSource();
            from.subList(at, source.getPosition()).forEach(same -> add(same, Fate.KEPT));
            changed(source.getLines(), delta.getTarget().getLines());
            at = source.getPosition() + source.size();
        }
        from.subList(at, from.size()).forEach(same -> add(same, Fate.KEPT));
    }

    private void changed(List<Block> from, List<Block> to) {
        var alignment = Alignment.of(from, to, (one, other) -> Alignment.alike(one.text(), other.text()));
        var at = 0;
        for (var i = 0; i < to.size(); i++) {
            var pair = alignment.from(i);
            if (pair == Alignment.NOTHING) {
                add(to.get(i), Fate.ADDED);
            } else {
                from.subList(at, pair).forEach(removed -> add(removed, Fate.REMOVED));
                words(from.get(pair), to.get(i));
                at = pair + 1;
            }
        }
        from.subList(at, from.size()).forEach(removed -> add(removed, Fate.REMOVED));
    }

    private void words(Block from, Block to) {
        var pieces = new ArrayList<Piece>();
        var old = SplitWords.of(from.text());
        var at = 0;
        for (var delta : Differences.between(old, SplitWords.of(to.text()))) {
            var source = delta.getSource();
            piece(pieces, Fate.KEPT, old.subList(at, source.getPosition()));
            piece(pieces, Fate.REMOVED, source.getLines());
            piece(pieces, Fate.ADDED, delta.getTarget().getLines());
            at = source.getPosition() + source.size();
        }
        piece(pieces, Fate.KEPT, old.subList(at, old.size()));
        result.add(new Comparison.Block(to.kind(), to.level(), pieces, changed(from, to)));
    }

    /** What is said of both, and not the same. */
    private static List<String> changed(Block from, Block to) {
        return SHAPE.stream()
                .filter(name -> !Objects.equals(
                        from.attributes().get(name), to.attributes().get(name)))
                .toList();
    }

    private static void piece(List<Piece> pieces, Fate fate, List<String> words) {
        var text = String.join("", words);
        if (!text.isEmpty()) {
            pieces.add(new Piece(fate, text));
        }
    }

    private void add(Block block, Fate fate) {
        result.add(new Comparison.Block(
                block.kind(),
                block.level(),
                block.text().isEmpty() ? List.of() : List.of(new Piece(fate, block.text())),
                List.of()));
    }
}
