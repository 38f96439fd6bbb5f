package org.jointly.notification.disclosure;

import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.notification.DisclosureLevel;
import org.jointly.platform.Recorded;
import org.jspecify.annotations.Nullable;

/** An administrator chose how much mails and calendars tell; for the organisation's own trail. */
record DisclosureChosen(UUID organisation, DisclosureLevel level) implements Recorded {
    @Override
    public String action() {
        return "organisation.disclosure_chosen";
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
        return Map.of("level", level.toString());
    }
}
