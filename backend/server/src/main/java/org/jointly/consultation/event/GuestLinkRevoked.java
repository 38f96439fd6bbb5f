package org.jointly.consultation.event;

import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;

/** A guest's link was taken back. */
public record GuestLinkRevoked(UUID call, UUID programme, UUID guest, String name) implements Recorded {
    @Override
    public String action() {
        return "call.guest_link_revoked";
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
