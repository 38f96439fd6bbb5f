package org.jointly.programme.event;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.access.Role;
import org.jointly.api.programme.Capacity;
import org.jointly.platform.Recorded;

/** An organisation declined to take part. */
public record InvitationDeclined(UUID programme, UUID invitation, Capacity capacity) implements Recorded {
    @Override
    public String action() {
        return "invitation.declined";
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
    public Set<Role> needed(UUID acting) {
        return EnumSet.of(Role.PRINCIPAL, Role.ADMIN);
    }

    @Override
    public Map<String, String> details() {
        return Map.of("capacity", capacity.toString());
    }
}
