package org.jointly.access;

import java.util.List;
import java.util.UUID;
import org.jointly.api.access.duty.OpenDuty;

/**
 * A kind of duties that people have for their organisation. A feature offers one by a bean; asked and told by the acting
 * organisation's administrators alone.
 */
public interface OpenDuties {
    /** Stands in rows and stays, such as {@code topic}. */
    String kind();

    /** What the person has to do for the acting organisation, 200 at most. */
    List<OpenDuty> of(UUID person);

    /**
     * Gives all of them to somebody else, within the transaction that says so; whoever may not have them is refused, with the
     * reason at {@code /to}.
     */
    void move(List<UUID> duties, UUID from, AccessSubject to);
}
