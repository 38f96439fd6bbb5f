package org.jointly.audit;

import java.util.Map;
import org.jointly.programme.Programmes;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a programme's history are wanted.
 *
 * @param q words that must be found
 */
record HistoryFilter(TrailFilter of, @Nullable String q) {
    /** As PostgreSQL looks for them; empty for all. */
    String words() {
        return q == null ? "" : Programmes.sought(q);
    }

    /** Whether something is looked for that has no word in it. */
    boolean findsNothing() {
        return q != null && !q.isBlank() && words().isEmpty();
    }

    /** What the trail says of a file that was taken out: whether words narrowed it, and never which. */
    Map<String, String> said() {
        var said = of.said();
        if (q != null && !q.isBlank()) {
            said.put("words", "true");
        }
        return said;
    }
}
