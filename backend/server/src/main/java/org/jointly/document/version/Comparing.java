package org.jointly.document.version;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jointly.api.document.Comparison;
import org.jointly.api.document.Comparison.Piece;
import org.jointly.api.document.Fate;
import org.jointly.document.Blocks;
import org.jointly.document.Blocks.Block;
import org.jointly.document.yjs.XmlFragment;

/**
 * What changed between two texts: blocks that are the same are found first, then the words of those that stand in each
 * other's place. Where two stretches have nothing in common within reason, the old one is removed and the new one added, so
 * that no text can keep a machine busy for long.
 */
final class Comparing {
    private final List<Comparison.Block> result = new ArrayList<>();

    private Comparing() {}

    static Comparison compare(XmlFragment from, XmlFragment to) {
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
        for (var i = 0; i < Math.max(from.size(), to.size()); i++) {
            if (i >= from.size()) {
                add(to.get(i), Fate.ADDED);
            } else if (i >= to.size()) {
                add(from.get(i), Fate.REMOVED);
            } else {
                words(from.get(i), to.get(i));
            }
        }
    }

    private void words(Block from, Block to) {
        var pieces = new ArrayList<Piece>();
        var old = words(from.text());
        var at = 0;
        var kept = 0;
        for (var delta : Differences.between(old, words(to.text()))) {
            var source = delta.getSource();
            kept += piece(pieces, Fate.KEPT, old.subList(at, source.getPosition()));
            piece(pieces, Fate.REMOVED, source.getLines());
            piece(pieces, Fate.ADDED, delta.getTarget().getLines());
            at = source.getPosition() + source.size();
        }
        kept += piece(pieces, Fate.KEPT, old.subList(at, old.size()));
        if (kept * 4 < Math.min(from.text().length(), to.text().length())) {
            add(from, Fate.REMOVED);
            add(to, Fate.ADDED);
        } else {
            result.add(new Comparison.Block(to.kind(), to.level(), pieces));
        }
    }

    private static int piece(List<Piece> pieces, Fate fate, List<String> words) {
        var text = String.join("", words);
        if (!text.isEmpty()) {
            pieces.add(new Piece(fate, text));
        }
        return text.length();
    }

    private void add(Block block, Fate fate) {
        result.add(new Comparison.Block(
                block.kind(),
                block.level(),
                block.text().isEmpty() ? List.of() : List.of(new Piece(fate, block.text()))));
    }

    /** Words, and what stands between them, in any script. */
    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        var start = breaks.first();
        for (var end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            words.add(text.substring(start, end));
        }
        return words;
    }
}
