package org.jointly.local;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The order in which features lean on each other, for the tests that keep it in every module. */
public final class Staircase {
    /** A feature may lean on those before it, never on those after it or beside it. */
    private static final List<Set<String>> STEPS = List.of(
            Set.of("platform"),
            Set.of("organisation"),
            Set.of("access"),
            Set.of("programme"),
            Set.of("discussion"),
            Set.of("document", "voices", "results", "finance", "risk", "evidence", "procurement"),
            Set.of("consultation", "coordination"),
            Set.of("exchange"),
            Set.of("notification", "search"),
            Set.of("audit"));

    private Staircase() {}

    /** Everything on the stairs, the ground floor too. */
    public static List<String> all() {
        return STEPS.stream().flatMap(Set::stream).toList();
    }

    /** All but the ground floor, which is open to everybody. */
    public static List<String> features() {
        return STEPS.stream().skip(1).flatMap(Set::stream).toList();
    }

    /** What a feature may lean on: itself and whatever stands below it. */
    public static List<String> openTo(String feature) {
        List<Set<String>> below =
                STEPS.stream().takeWhile(step -> !step.contains(feature)).toList();
        return Stream.concat(Stream.of(feature), below.stream().flatMap(Set::stream))
                .toList();
    }
}
