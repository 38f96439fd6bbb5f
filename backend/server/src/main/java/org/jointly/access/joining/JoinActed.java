package org.jointly.access.joining;

import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;
import org.jspecify.annotations.Nullable;

/** Something happened to a request to join; in the platform's trail. */
record JoinActed(String action, UUID subject, Map<String, String> details) implements Recorded {
    @Override
    public @Nullable UUID programme() {
        return null;
    }

    @Override
    public Audience audience() {
        return Audience.ORGANISATION;
    }
}
