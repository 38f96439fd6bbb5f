package org.jointly.platform.job;

import java.time.Duration;

/**
 * Work that comes round. A feature offers it by a bean; one node of many does it, and if that node dies in the middle,
 * another begins it anew. So it must be such that a second run does no harm, and says whether two at once would.
 */
public interface Job {
    /** Stands in the database and stays, also when classes are renamed. */
    String name();

    /** How long after one run ended the next begins. */
    Duration every();

    /** On a thread of its own, without an actor; what it throws is logged, and the next run comes as always. */
    void run();
}
