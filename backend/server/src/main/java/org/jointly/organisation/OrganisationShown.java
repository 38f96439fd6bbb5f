package org.jointly.organisation;

import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;
import org.jspecify.annotations.Nullable;

/** An organisation's administrators changed how it shows itself; for its own trail. */
record OrganisationShown(UUID organisation, String what) implements Recorded {
    @Override
    public String action() {
        return "organisation.shown";
    }

    @Override
    public UUID subject() {
        return organisation;
    }

    @Override
    public @Nullable UUID programme() {
        return null;
    }

    @Override
    public Audience audience() {
        return Audience.ORGANISATION;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("changed", what);
    }
}
