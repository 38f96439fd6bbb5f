package org.jointly.access.registration;

import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;
import org.jspecify.annotations.Nullable;

/** Something was done about an organisation as such; in the platform's trail, or in its own. */
public record OrganisationActed(String action, UUID subject, Map<String, String> details) implements Recorded {
    @Override
    public @Nullable UUID programme() {
        return null;
    }

    @Override
    public Audience audience() {
        return Audience.ORGANISATION;
    }
}
