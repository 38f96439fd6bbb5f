package org.jointly.platform.notice;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What people are told of one feature's events. A feature offers it by being a bean. */
public interface NoticeSource {
    /** The kinds of notices it gives, in the order in which people choose among them. */
    List<String> kinds();

    /** Those of them that are mailed at once where nobody chose otherwise: somebody waits for an answer. */
    default Set<String> pressing() {
        return Set.of();
    }

    /** Actions of the trail ({@code Recorded}) that it tells of. */
    Set<String> actions();

    /** Actions that take their subject away, and with it what was told of it. */
    default Set<String> endings() {
        return Set.of();
    }

    /** Who is told of it, the most pressing first; asked as a reader of the organisation that acted, right after. */
    List<Telling> tellings(Happened event);

    /**
     * What can be followed by itself in which whoever did it now takes part, besides the programme: a topic, a document. Asked as
     * {@link #tellings} is.
     */
    default Set<UUID> joined(Happened event) {
        return Set.of();
    }

    /** Whether that is something of this feature in the programme that can be followed by itself, and the actor sees it. */
    default boolean isFollowable(UUID programme, UUID subject) {
        return false;
    }

    /** Actions by which somebody, their subject, no longer works for the organisation. */
    default Set<String> partings() {
        return Set.of();
    }

    /** By subject, as the actor sees it; what is there no more, or no more for them, is left out. */
    Map<UUID, Shown> shown(String kind, Collection<UUID> subjects);
}
