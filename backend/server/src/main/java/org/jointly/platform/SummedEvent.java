package org.jointly.platform;

import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jspecify.annotations.Nullable;

/** What somebody did so often that only the sum of a while is an entry of the trail. */
record SummedEvent(String action, UUID subject, Map<String, String> details) implements Recorded {
    @Override
    public @Nullable UUID programme() {
        return null;
    }

    @Override
    public Audience audience() {
        return Audience.ORGANISATION;
    }
}
