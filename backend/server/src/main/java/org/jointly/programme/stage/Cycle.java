package org.jointly.programme.stage;

import static org.jointly.api.programme.Stage.ACTIVE;
import static org.jointly.api.programme.Stage.DESIGN;
import static org.jointly.api.programme.Stage.FINANCIALLY_CLOSED;
import static org.jointly.api.programme.Stage.IDEA;
import static org.jointly.api.programme.Stage.OPERATIONALLY_CLOSED;
import static org.jointly.api.programme.Stage.QUALITY_REVIEW;
import static org.jointly.api.programme.Stage.SUSPENDED;
import static org.jointly.api.programme.Stage.TERMINATED;

import java.util.List;
import java.util.Map;
import org.jointly.api.programme.Stage;

/**
 * The steps a lead may take by itself. From quality review on, clearance, signature and activation need every
 * organisation's word on one text (joint programme guidance 2022) and are not a lead's to take.
 */
public final class Cycle {
    private static final Map<Stage, List<Stage>> STEPS = Map.of(
            IDEA, List.of(DESIGN, TERMINATED),
            DESIGN, List.of(QUALITY_REVIEW, IDEA, TERMINATED),
            QUALITY_REVIEW, List.of(DESIGN, TERMINATED),
            ACTIVE, List.of(OPERATIONALLY_CLOSED, SUSPENDED, TERMINATED),
            SUSPENDED, List.of(ACTIVE, TERMINATED),
            OPERATIONALLY_CLOSED, List.of(FINANCIALLY_CLOSED));

    private Cycle() {}

    /** The usual step first. */
    public static List<Stage> next(Stage from) {
        return STEPS.getOrDefault(from, List.of());
    }

    public static boolean allows(Stage from, Stage to) {
        return next(from).contains(to);
    }
}
