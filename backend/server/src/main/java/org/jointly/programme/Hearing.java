package org.jointly.programme;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jointly.api.Audience;
import org.jointly.api.programme.Capacity;

/**
 * Which audiences of a programme an organisation belongs to by its capacities; what it writes for itself alone is none of
 * them. For rows PostgreSQL says the same in {@code programme.hears}.
 */
public final class Hearing {
    private Hearing() {}

    public static Set<Audience> of(Collection<Capacity> capacities) {
        var heard = EnumSet.noneOf(Audience.class);
        if (!capacities.isEmpty()) {
            heard.add(Audience.PROGRAMME);
        }
        if (capacities.contains(Capacity.LEAD) || capacities.contains(Capacity.PARTICIPATING)) {
            heard.add(Audience.DRAFTERS);
        }
        return heard;
    }
}
