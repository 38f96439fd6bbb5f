package org.jointly.ui.programme.code;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jointly.api.programme.Tag;
import org.jointly.ui.component.Words;

/** The targets of the Sustainable Development Goals, as IATI tags them (vocabulary 3). */
public final class SdgTargets {
    public static final String GOALS = "2";
    public static final String TARGETS = "3";

    // A/RES/70/1: how many numbered targets each goal has, and up to which letter its means of implementation go
    private static final List<String> SHAPE = List.of(
            "5b", "5c", "9d", "7c", "6c", "6b", "3b", "10b", "5c", "7c", "7c", "8c", "3b", "7c", "9c", "10b", "19");

    private SdgTargets() {}

    public static List<String> all() {
        return IntStream.rangeClosed(1, SHAPE.size())
                .boxed()
                .flatMap(SdgTargets::ofGoal)
                .toList();
    }

    private static Stream<String> ofGoal(int goal) {
        var shape = SHAPE.get(goal - 1);
        var numbered = Integer.parseInt(shape.replaceAll("\\D", ""));
        var letters = shape.replaceAll("\\d", "");
        var last = letters.isEmpty() ? 'a' - 1 : letters.charAt(0);
        return Stream.concat(
                IntStream.rangeClosed(1, numbered).mapToObj(number -> goal + "." + number),
                IntStream.rangeClosed('a', last).mapToObj(letter -> goal + "." + (char) letter));
    }

    /** 8.7 Decent work and economic growth. */
    public static String label(String target) {
        var goal = target.contains(".") ? target.substring(0, target.indexOf('.')) : target;
        return Words.say("sdg.target", target, Words.ofCode("sdg", goal));
    }

    public static String label(Tag tag) {
        return switch (tag.vocabulary()) {
            case GOALS, TARGETS -> label(tag.code());
            default -> tag.name() == null ? tag.code() : tag.name();
        };
    }
}
