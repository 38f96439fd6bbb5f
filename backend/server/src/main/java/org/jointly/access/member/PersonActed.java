package org.jointly.access.member;

import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;
import org.jspecify.annotations.Nullable;

/** Something was done about one of the organisation's people, or about somebody who was invited; for its own trail alone. */
public record PersonActed(String action, UUID subject, Map<String, String> details) implements Recorded {
    @Override
    public @Nullable UUID programme() {
        return null;
    }

    @Override
    public Audience audience() {
        return Audience.ORGANISATION;
    }
}
