package org.jointly.programme.event;

import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.programme.Capacity;
import org.jointly.platform.Recorded;

/** An organisation accepted and takes part from now on. */
public record InvitationAccepted(UUID programme, UUID invitation, Capacity capacity) implements Recorded {
    @Override
    public String action() {
        return "invitation.accepted";
    }

    @Override
    public UUID subject() {
        return invitation;
    }

    @Override
    public Audience audience() {
        return Audience.PROGRAMME;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("capacity", capacity.toString());
    }
}
