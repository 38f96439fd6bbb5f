package org.jointly.consultation.event;

import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;

/** A guest was sent a new link; the one before is good no more. */
public record GuestLinkSent(UUID call, UUID programme, UUID guest, String name) implements Recorded {
    @Override
    public String action() {
        return "call.guest_link_sent";
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
        return Map.of("guest", name);
    }
}
