package org.jointly.platform.problem;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.api.Sentence;

/** Says what a framework complains of without the names of classes: those help nobody who asks, and somebody who attacks. */
final class PlainWords {
    private static final Pattern CLASSES = Pattern.compile(
            "\\b(?:[a-z][a-z0-9_]*\\.)+[A-Z]\\w*|\\bclass \\w|\\w(?:Exception|Error)\\b|\\w\\$\\w|<[A-Z]\\w*>"
                    + "|\\[[A-Za-z<>?, ]*[A-Z]\\w*(?:<[^\\]]*>)? \\w+\\]|enum|[Cc]onvert|[Dd]ecod|[Dd]eseriali|\\bSource:|`");
    private static final Pattern MISSING =
            Pattern.compile("Required (?:argument|\\w+) \\[(?:[^\\]]* )?(\\w+)\\] not specified");
    private static final Pattern ARGUMENT = Pattern.compile("argument \\[(?:[^\\]]* )?(\\w+)\\]");
    private static final Pattern FIELD = Pattern.compile("property \\[(?:[^\\]]* )?(\\w+)\\]");
    private static final Pattern PLACE = Pattern.compile("line: (\\d+), column: (\\d+)");

    private PlainWords() {}

    static List<Sentence> of(String complaint) {
        var missing = MISSING.matcher(complaint);
        if (missing.find()) {
            return List.of(Sentence.of("program.missing", missing.group(1)));
        }
        if (!CLASSES.matcher(complaint).find()) {
            return List.of(Sentence.forPrograms(complaint));
        }
        return Stream.concat(Stream.of(what(complaint)), place(complaint)).toList();
    }

    private static Sentence what(String complaint) {
        var fields = FIELD.matcher(complaint)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .collect(Collectors.joining("/", "/", ""));
        if (fields.length() > 1) {
            return Sentence.of("program.unreadable-field", fields);
        }
        return ARGUMENT.matcher(complaint)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .filter(name -> !name.equals("request") && !name.equals("body"))
                .map(name -> Sentence.of("program.unreadable-value", name))
                .orElseGet(() -> Sentence.of("program.unreadable-body"));
    }

    private static Stream<Sentence> place(String complaint) {
        return PLACE.matcher(complaint)
                .results()
                .limit(1)
                .map((MatchResult found) -> Sentence.of("program.breaks-off", found.group(1), found.group(2)));
    }
}
