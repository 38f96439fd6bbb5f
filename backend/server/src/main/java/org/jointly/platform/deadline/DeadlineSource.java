package org.jointly.platform.deadline;

import java.time.Instant;
import java.util.List;

/** The deadlines of one feature. A feature offers them by being a bean. */
public interface DeadlineSource {
    /** The kinds of deadlines it gives. */
    List<String> kinds();

    /**
     * What the actor has to do for the acting organisation and has not done, and what ends for them, as far as they see it now;
     * of each kind the nearest.
     *
     * @param since what was due before it is of no interest any more
     * @param most of each kind
     */
    List<Deadline> deadlines(Instant since, int most);
}
