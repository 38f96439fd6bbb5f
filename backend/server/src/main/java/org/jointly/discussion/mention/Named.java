package org.jointly.discussion.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointly.platform.notice.Whom;

/** Names by which somebody can be mentioned, in small letters, by their first letter. */
record Named(Map<Character, List<Name>> byFirst) {
    /** A name, and who is told where it stands. */
    record Name(String folded, List<Whom.OnePerson> told) {
        boolean stands(String text, int at) {
            var end = at + folded.length();
            return text.startsWith(folded, at)
                    && (end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end)));
        }
    }

    static Named of(List<Candidate> candidates) {
        var byFirst = new HashMap<Character, List<Name>>();
        for (var candidate : candidates) {
            candidate.foldedNames().stream()
                    .filter(name -> !name.isBlank())
                    .forEach(name -> byFirst.computeIfAbsent(name.charAt(0), _ -> new ArrayList<>())
                            .add(new Name(name, candidate.told())));
        }
        return new Named(byFirst);
    }

    /** Whoever is named at one of these places, by the longest name that stands there; of one name everybody who has it. */
    Set<Whom.OnePerson> in(String text, List<Integer> places) {
        var told = new LinkedHashSet<Whom.OnePerson>();
        for (int at : places) {
            if (at < text.length()) {
                var standing = byFirst.getOrDefault(text.charAt(at), List.of()).stream()
                        .filter(name -> name.stands(text, at))
                        .toList();
                var longest = standing.stream()
                        .mapToInt(name -> name.folded().length())
                        .max()
                        .orElse(0);
                standing.stream()
                        .filter(name -> name.folded().length() == longest)
                        .forEach(name -> told.addAll(name.told()));
            }
        }
        return told;
    }
}
