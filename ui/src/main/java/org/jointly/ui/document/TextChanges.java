package org.jointly.ui.document;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.jointly.api.document.Comparison;
import org.jointly.api.document.Comparison.Block;
import org.jointly.api.document.Comparison.Piece;
import org.jointly.api.document.Fate;
import org.jointly.ui.component.Words;

/** A text with what was added underlined and what was removed struck through; what stayed the same is folded away. */
class TextChanges extends Div {
    /** Unchanged blocks shown around a change. */
    private static final int AROUND = 1;

    TextChanges(Comparison comparison) {
        addClassName("changes");
        add(summary(comparison));
        var blocks = comparison.blocks();
        var same = new ArrayList<Block>();
        for (var at = 0; at < blocks.size(); at++) {
            if (near(blocks, at)) {
                fold(same);
                add(line(blocks.get(at)));
            } else {
                same.add(blocks.get(at));
            }
        }
        fold(same);
    }

    private static Paragraph summary(Comparison comparison) {
        var added = letters(comparison, Fate.ADDED);
        var removed = letters(comparison, Fate.REMOVED);
        var same = comparison.blocks().stream().noneMatch(TextChanges::changed);
        var summary = new Paragraph(same ? Words.say("version.same") : Words.say("version.changed", added, removed));
        summary.getElement().setAttribute("role", "status");
        return summary;
    }

    static int letters(Comparison comparison, Fate fate) {
        return comparison.blocks().stream()
                .flatMap(block -> block.pieces().stream())
                .filter(piece -> piece.fate() == fate)
                .mapToInt(piece -> piece.text().codePointCount(0, piece.text().length()))
                .sum();
    }

    private static boolean near(List<Block> blocks, int at) {
        var last = Math.min(blocks.size() - 1, at + AROUND);
        for (var other = Math.max(0, at - AROUND); other <= last; other++) {
            if (changed(blocks.get(other))) {
                return true;
            }
        }
        return false;
    }

    private static boolean changed(Block block) {
        return !block.changed().isEmpty() || block.pieces().stream().anyMatch(piece -> piece.fate() != Fate.KEPT);
    }

    private void fold(List<Block> same) {
        if (same.isEmpty()) {
            return;
        }
        var inside = new Div();
        same.forEach(block -> inside.add(line(block)));
        add(new NativeDetails(Words.say("version.unchanged", same.size()), inside));
        same.clear();
    }

    private static HtmlContainer line(Block block) {
        var line = new HtmlContainer(block.level() > 0 ? "h" + Math.min(6, block.level() + 2) : "p");
        line.addClassNames("block", "block-" + block.kind());
        if (!block.changed().isEmpty()) {
            line.addClassName("block-became");
        }
        line.getElement().setAttribute("dir", "auto");
        block.pieces().forEach(piece -> line.add(words(piece)));
        return line;
    }

    private static HtmlContainer words(Piece piece) {
        var words = switch (piece.fate()) {
            case KEPT -> new Span();
            case ADDED -> new HtmlContainer("ins");
            case REMOVED -> new HtmlContainer("del");
        };
        words.setText(piece.text());
        return words;
    }
}
