package org.jointly.consultation.event;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;

/**
 * Organisations that are not on the platform were asked by mail.
 *
 * @param guests who they are; not part of what is recorded
 */
public record GuestsInvited(UUID call, UUID programme, List<UUID> guests) implements Recorded {
    @Override
    public String action() {
        return "call.guests_invited";
    }

    @Override
    public UUID subject() {
        return call;
    }

    @Override
    public Audience audience() {
        return Audience.DRAFTERS;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("count", String.valueOf(guests.size()));
    }
}
