package org.jointly.platform.problem;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    static String of(String complaint) {
        var missing = MISSING.matcher(complaint);
        if (missing.find()) {
            return "“" + missing.group(1) + "” is missing.";
        }
        if (!CLASSES.matcher(complaint).find()) {
            return complaint;
        }
        return what(complaint) + place(complaint);
    }

    private static String what(String complaint) {
        var fields = FIELD.matcher(complaint)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .collect(Collectors.joining("/", "/", ""));
        if (fields.length() > 1) {
            return "What stands in " + fields + " cannot be read.";
        }
        return ARGUMENT.matcher(complaint)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .filter(name -> !name.equals("request") && !name.equals("body"))
                .map(name -> "The value of “" + name + "” cannot be read.")
                .orElse("The body cannot be read as what is expected here.");
    }

    private static String place(String complaint) {
        return PLACE.matcher(complaint)
                .results()
                .map((MatchResult found) ->
                        " It breaks off in line " + found.group(1) + ", column " + found.group(2) + ".")
                .findFirst()
                .orElse("");
    }
}
