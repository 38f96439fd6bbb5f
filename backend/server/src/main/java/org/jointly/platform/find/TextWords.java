package org.jointly.platform.find;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a text as they are compared: split where neither letter nor digit stands, and folded. Writing without blanks, as
 * Chinese, Japanese or Thai, is read in pairs of letters. What a hyphen, slash or apostrophe joins is one word besides its parts.
 * Arabic words are read with their article and prefixes and without.
 */
public final class TextWords {
    private static final Set<UnicodeScript> WITHOUT_BLANKS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /** A longer row of letters is none that anybody looks for. */
    private static final int LONGEST = 60;

    /** Of more than that nobody makes one word. */
    static final int MOST_PARTS = 4;

    private TextWords() {}

    /**
     * A row of letters between two places where there is none.
     *
     * @param joined whether nothing but a hyphen, slash or the like stands between it and the one before
     */
    public record Run(String written, int start, int end, boolean dense, boolean joined) {
        public String folded() {
            return Folding.fold(written).replace(" ", "");
        }
    }

    /** In the order in which they stand. */
    public static List<Run> runs(String text) {
        var runs = new ArrayList<Run>();
        var at = 0;
        while (at < text.length()) {
            var letter = text.codePointAt(at);
            if (!isLetter(letter)) {
                at += Character.charCount(letter);
                continue;
            }
            var dense = isDense(letter);
            var end = at;
            while (end < text.length() && goesOn(text.codePointAt(end), dense)) {
                end += Character.charCount(text.codePointAt(end));
            }
            runs.add(new Run(
                    text.substring(at, end), at, end, dense, !runs.isEmpty() && joins(text, runs.getLast(), at)));
            at = end;
        }
        return runs;
    }

    /** Everything a text is found by. */
    public static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        var runs = runs(text);
        for (var index = 0; index < runs.size(); index++) {
            var run = runs.get(index);
            if (run.dense()) {
                pairs(run, words);
                continue;
            }
            var folded = run.folded();
            if (folded.isEmpty() || folded.length() > LONGEST) {
                continue;
            }
            words.add(new Word(folded, run.start(), run.end()));
            ArabicPrefixes.without(folded).forEach(bare -> words.add(new Word(bare, run.start(), run.end())));
            var first = index;
            while (index - first < MOST_PARTS - 1
                    && runs.get(first).joined()
                    && !runs.get(first - 1).dense()) {
                first--;
            }
            if (first < index) {
                whole(runs.subList(first, index + 1), words);
            }
        }
        return words;
    }

    /** Also of a part, so that a word is found by the first two of its three pieces. */
    private static void whole(List<Run> parts, List<Word> words) {
        var key = joined(parts);
        if (key.length() <= LONGEST) {
            words.add(new Word(key, parts.getFirst().start(), parts.getLast().end()));
        }
    }

    public static String joined(List<Run> parts) {
        var key = new StringBuilder();
        parts.forEach(part -> key.append(part.folded()));
        return key.toString();
    }

    /** Single letters too, for who looks for one. */
    private static void pairs(Run run, List<Word> words) {
        var letters = letters(run);
        words.addAll(letters);
        words.addAll(pairs(letters));
    }

    /** What is looked for of a run without blanks: its pairs, or the one letter it has; nothing, if all of it are signs. */
    static List<Word> sought(Run run) {
        var letters = letters(run);
        return letters.size() < 2 ? letters : pairs(letters);
    }

    /** Without those that say nothing, such as the blanks of no width by which some writings part their words. */
    private static List<Word> letters(Run run) {
        var letters = new ArrayList<Word>();
        var at = run.start();
        for (var letter : run.written().codePoints().toArray()) {
            var end = at + Character.charCount(letter);
            var folded = Folding.fold(Character.toString(letter));
            if (!folded.isEmpty()) {
                letters.add(new Word(folded, at, end));
            }
            at = end;
        }
        return letters;
    }

    private static List<Word> pairs(List<Word> letters) {
        var pairs = new ArrayList<Word>();
        for (var index = 0; index + 1 < letters.size(); index++) {
            var first = letters.get(index);
            var second = letters.get(index + 1);
            // once more together, since a letter and the mark behind it may be one
            pairs.add(new Word(Folding.fold(first.key() + second.key()), first.start(), second.end()));
        }
        return pairs;
    }

    private static boolean joins(String text, Run before, int start) {
        if (before.end() == start) {
            return false;
        }
        var between = text.codePointAt(before.end());
        return before.end() + Character.charCount(between) == start
                && !Character.isWhitespace(between)
                && !Character.isSpaceChar(between)
                && ".,;:!?()[]{}\"«»“”|=".indexOf(between) < 0;
    }

    private static boolean goesOn(int letter, boolean dense) {
        return Folding.isSign(letter) || isMark(letter) || (isLetter(letter) && isDense(letter) == dense);
    }

    private static boolean isLetter(int letter) {
        return Character.isLetterOrDigit(letter) || isMark(letter);
    }

    private static boolean isMark(int letter) {
        var type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.LETTER_NUMBER;
    }

    private static boolean isDense(int letter) {
        return WITHOUT_BLANKS.contains(UnicodeScript.of(letter));
    }
}
