package org.jointly.platform.leaving;

import java.util.List;
import java.util.UUID;

/**
 * What a feature does when an organisation leaves. A feature offers one by a bean; they are asked in their {@code @Order}, those of
 * higher features first. Whatever is done may be done again: a node may die in the middle.
 */
public interface LeavingPart {
    /** What stands in the way of the acting organisation's leaving. */
    default List<Obstacle> obstacles() {
        return List.of();
    }

    /** Ends what the organisation takes part in; under the duty {@code ACCESS}, once its time has come. */
    default void end(UUID organisation) {}

    /** Deletes what is the organisation's alone; afterwards, likewise. */
    default void forget(UUID organisation) {}
}
