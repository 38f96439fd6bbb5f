package org.jointly.platform.find;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody looks for: groups that must all be found, of each one way suffices, and each way is a list of words. A word after
 * {@code =} is meant as it stands, any other as a beginning too.
 *
 * @param groups none if nothing was asked that has a word in it
 */
public record Question(List<List<List<String>>> groups) {
    private static final int MOST_GROUPS = 12;
    private static final int SHORTEST_WITH_SLIP = 5;
    private static final String AS_IT_STANDS = "=";

    public static Question of(String typed) {
        var groups = new ArrayList<List<List<String>>>();
        var runs = TextWords.runs(typed);
        var at = 0;
        while (at < runs.size() && groups.size() < MOST_GROUPS) {
            var end = at + 1;
            while (end < runs.size()
                    && end - at < TextWords.MOST_PARTS
                    && runs.get(end).joined()
                    && !runs.get(end).dense()
                    && !runs.get(at).dense()) {
                end++;
            }
            var parts = runs.subList(at, end);
            groups.add(parts.getFirst().dense() ? pairs(parts.getFirst()) : word(parts));
            at = end;
        }
        return new Question(groups.stream().filter(group -> !group.isEmpty()).toList());
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** All words of it. */
    public Stream<String> words() {
        return groups.stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .map(word -> word.startsWith(AS_IT_STANDS) ? word.substring(1) : word);
    }

    /** Whether a name answers it, a letter that is wrong in a word of five or more forgiven. */
    public boolean isIn(String name) {
        var keys = TextWords.of(name).stream().map(Word::key).toList();
        return groups.stream()
                .allMatch(ways -> ways.stream()
                        .anyMatch(way ->
                                way.stream().allMatch(word -> keys.stream().anyMatch(key -> means(word, key)))));
    }

    private static boolean means(String word, String key) {
        return word.startsWith(AS_IT_STANDS)
                ? key.equals(word.substring(1))
                : key.startsWith(word) || (word.length() >= SHORTEST_WITH_SLIP && isSlip(word, key));
    }

    /** Whether one letter is another, too many, missing, or stands before its neighbour. */
    private static boolean isSlip(String word, String key) {
        var start = 0;
        while (start < word.length() && start < key.length() && word.charAt(start) == key.charAt(start)) {
            start++;
        }
        var rest = word.substring(start);
        var other = key.substring(start);
        return ends(rest, 1, other, 1)
                || ends(rest, 1, other, 0)
                || ends(rest, 0, other, 1)
                || (ends(rest, 2, other, 2) && rest.charAt(0) == other.charAt(1) && rest.charAt(1) == other.charAt(0));
    }

    private static boolean ends(String word, int after, String key, int behind) {
        return word.length() >= after
                && key.length() >= behind
                && word.substring(after).equals(key.substring(behind));
    }

    private static List<List<String>> pairs(TextWords.Run run) {
        var pairs = TextWords.sought(run).stream()
                .map(word -> AS_IT_STANDS + word.key())
                .toList();
        return pairs.isEmpty() ? List.of() : List.of(pairs);
    }

    /** What hyphens and the like join is looked for in its parts and as one word. */
    private static List<List<String>> word(List<TextWords.Run> parts) {
        var folded = parts.stream()
                .map(TextWords.Run::folded)
                .filter(part -> !part.isEmpty())
                .toList();
        if (folded.isEmpty()) {
            return List.of();
        }
        var ways = new ArrayList<List<String>>();
        ways.add(folded);
        if (folded.size() > 1) {
            ways.add(List.of(TextWords.joined(parts)));
        } else {
            ArabicPrefixes.article(folded.getFirst()).ifPresent(bare -> ways.add(List.of(bare)));
        }
        return ways;
    }
}
