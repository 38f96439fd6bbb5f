package org.jointly.programme;

import static org.jointly.api.programme.Stage.ACTIVE;
import static org.jointly.api.programme.Stage.DESIGN;
import static org.jointly.api.programme.Stage.FINANCIALLY_CLOSED;
import static org.jointly.api.programme.Stage.IDEA;
import static org.jointly.api.programme.Stage.OPERATIONALLY_CLOSED;
import static org.jointly.api.programme.Stage.QUALITY_REVIEW;
import static org.jointly.api.programme.Stage.SUSPENDED;
import static org.jointly.api.programme.Stage.TERMINATED;

import java.util.Map;
import java.util.Set;
import org.jointly.api.programme.Stage;

/**
 * The steps a lead may take by itself. From quality review on, clearance, signature and activation need every
 * organisation's word on one text (joint programme guidance 2022) and are not a lead's to take.
 */
final class Cycle {
    private static final Map<Stage, Set<Stage>> STEPS = Map.of(
            IDEA, Set.of(DESIGN, TERMINATED),
            DESIGN, Set.of(IDEA, QUALITY_REVIEW, TERMINATED),
            QUALITY_REVIEW, Set.of(DESIGN, TERMINATED),
            ACTIVE, Set.of(OPERATIONALLY_CLOSED, SUSPENDED, TERMINATED),
            SUSPENDED, Set.of(ACTIVE, TERMINATED),
            OPERATIONALLY_CLOSED, Set.of(FINANCIALLY_CLOSED));

    private Cycle() {}

    static boolean allows(Stage from, Stage to) {
        return STEPS.getOrDefault(from, Set.of()).contains(to);
    }
}
