package org.jointly.programme.change;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jointly.platform.difference.Differences;
import org.jointly.platform.difference.SplitWords;
import org.jspecify.annotations.Nullable;

/** The words that were removed from a text and added to it, stretch by stretch, as a person would say it. */
record WordChange(List<String> removed, List<String> added) {
    /** Of more stretches than that nobody reads what is left between them: the whole was written anew. */
    private static final int MOST = 12;

    static WordChange between(@Nullable String before, @Nullable String after) {
        if (before == null || after == null) {
            return whole(before, after);
        }
        var found = new WordChange(new ArrayList<>(), new ArrayList<>());
        // Sentence by sentence first: in a long text, two places far apart would take all words between them along.
        for (var delta : Differences.between(SplitWords.sentences(before), SplitWords.sentences(after))) {
            found.compare(
                    words(String.join("", delta.getSource().getLines())),
                    words(String.join("", delta.getTarget().getLines())));
        }
        return found.removed.size() + found.added.size() > MOST ? whole(before, after) : found;
    }

    private void compare(List<String> old, List<String> now) {
        var begun = new Stretch(0, 0);
        var from = 0;
        var to = 0;
        for (var delta : Differences.between(old, now)) {
            var source = delta.getSource();
            var target = delta.getTarget();
            if (!isBlank(old.subList(from, source.getPosition()))) {
                add(old.subList(begun.from(), from), now.subList(begun.to(), to));
                begun = new Stretch(source.getPosition(), target.getPosition());
            }
            from = source.getPosition() + source.size();
            to = target.getPosition() + target.size();
        }
        add(old.subList(begun.from(), from), now.subList(begun.to(), to));
    }

    /** Where a stretch that became different begins in both. */
    private record Stretch(int from, int to) {}

    /** Letters of writings without blanks, each for itself. */
    private static List<String> words(String text) {
        return SplitWords.of(text).stream()
                .flatMap(word -> Character.isIdeographic(word.codePointAt(0))
                        ? word.codePoints().mapToObj(Character::toString)
                        : Stream.of(word))
                .toList();
    }

    private static WordChange whole(@Nullable String before, @Nullable String after) {
        return new WordChange(before == null ? List.of() : List.of(before), after == null ? List.of() : List.of(after));
    }

    /** Changes with nothing but blanks between them are one. */
    private static boolean isBlank(List<String> words) {
        return words.stream().allMatch(String::isBlank);
    }

    private void add(List<String> old, List<String> now) {
        note(removed, old);
        note(added, now);
    }

    private static void note(List<String> stretches, List<String> words) {
        var text = String.join("", words).strip();
        var said = text.replaceAll("^[,;:.\\s]+|[,;:\\s]+$", "");
        if (!text.isEmpty()) {
            stretches.add(said.isEmpty() ? text : said);
        }
    }
}
