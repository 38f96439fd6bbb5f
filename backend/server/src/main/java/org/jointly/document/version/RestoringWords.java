package org.jointly.document.version;

import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jointly.document.yjs.BodyEditor;
import org.jointly.document.yjs.view.TextBlock;
import org.jointly.document.yjs.view.XmlText;
import org.jointly.platform.difference.Differences;
import org.jointly.platform.difference.SplitWords;
import org.jspecify.annotations.Nullable;

/** Brings the words of one block to another state, word by word and format by format. */
final class RestoringWords {
    private static final String NO_LETTERS = "\ufffc";

    private final BodyEditor text;
    private final int block;
    private final Line present;
    private final Line wanted;

    private RestoringWords(BodyEditor text, int block, Line present, Line wanted) {
        this.text = text;
        this.block = block;
        this.present = present;
        this.wanted = wanted;
    }

    static void restore(BodyEditor text, int block, List<XmlText.Run> wanted) {
        if (text.blocks().get(block) instanceof TextBlock words && !words.runs().equals(wanted)) {
            new RestoringWords(text, block, Line.of(words.runs()), Line.of(wanted)).restore();
        }
    }

    /** A word, or what stands in the place of a letter. */
    private record Token(
            String letters, boolean embed, @Nullable Object value) {}

    /** Words in order, and for each unit of them its formats. */
    private record Line(List<Token> tokens, List<Map<String, Object>> formats) {
        static Line of(List<XmlText.Run> runs) {
            var letters = new StringBuilder();
            var tokens = new ArrayList<Token>();
            var formats = new ArrayList<Map<String, Object>>();
            for (var run : runs) {
                switch (run) {
                    case XmlText.Letters(var some, var _) -> letters.append(some);
                    case XmlText.Embed(var value, var _) -> {
                        flush(letters, tokens);
                        tokens.add(new Token(NO_LETTERS, true, value));
                    }
                }
                var units = run instanceof XmlText.Letters some ? some.text().length() : 1;
                IntStream.range(0, units).forEach(unit -> formats.add(run.formats()));
            }
            flush(letters, tokens);
            return new Line(tokens, formats);
        }

        private static void flush(StringBuilder letters, List<Token> tokens) {
            SplitWords.of(letters.toString()).forEach(word -> tokens.add(new Token(word, false, null)));
            letters.setLength(0);
        }

        /** How many units stand before a token. */
        int place(int token) {
            return tokens.subList(0, token).stream()
                    .mapToInt(before -> before.letters.length())
                    .sum();
        }

        List<XmlText.Run> runs(int from, int to) {
            var runs = new ArrayList<XmlText.Run>();
            var at = place(from);
            for (var token : tokens.subList(from, to)) {
                if (token.embed) {
                    runs.add(new XmlText.Embed(token.value, formats.get(at)));
                } else {
                    letters(token.letters, at, runs);
                }
                at += token.letters.length();
            }
            return runs;
        }

        /** A word may change its look in the middle. */
        private void letters(String letters, int at, List<XmlText.Run> runs) {
            var start = 0;
            for (var i = 1; i <= letters.length(); i++) {
                if (i == letters.length() || !formats.get(at + i).equals(formats.get(at + start))) {
                    runs.add(new XmlText.Letters(letters.substring(start, i), formats.get(at + start)));
                    start = i;
                }
            }
        }
    }

    /** From the end to the beginning, so that places before stay what they are. */
    private void restore() {
        var end = present.tokens.size();
        for (AbstractDelta<Token> delta :
                Differences.between(present.tokens, wanted.tokens).reversed()) {
            var source = delta.getSource();
            var target = delta.getTarget();
            formats(source.getPosition() + source.size(), target.getPosition() + target.size(), end);
            var place = present.place(source.getPosition());
            text.delete(block, place, present.place(source.getPosition() + source.size()));
            text.insert(block, place, wanted.runs(target.getPosition(), target.getPosition() + target.size()));
            end = source.getPosition();
        }
        formats(0, 0, end);
    }

    /** Where words stayed, from these tokens of both on, up to one of the present. */
    private void formats(int from, int to, int end) {
        var at = present.place(from);
        var units = present.place(end) - at;
        var other = wanted.place(to);
        for (var stop = units; stop > 0; ) {
            var change = change(at + stop - 1, other + stop - 1);
            var start = stop - 1;
            while (start > 0 && change(at + start - 1, other + start - 1).equals(change)) {
                start--;
            }
            text.format(block, at + start, at + stop, change);
            stop = start;
        }
    }

    /** What must be said of a unit so that it looks like another. */
    private Map<String, @Nullable Object> change(int unit, int like) {
        var is = present.formats.get(unit);
        var should = wanted.formats.get(like);
        var change = new LinkedHashMap<String, @Nullable Object>();
        if (!is.equals(should)) {
            is.keySet().stream().filter(key -> !should.containsKey(key)).forEach(key -> change.put(key, null));
            should.forEach((key, value) -> {
                if (!value.equals(is.get(key))) {
                    change.put(key, value);
                }
            });
        }
        return change;
    }
}
