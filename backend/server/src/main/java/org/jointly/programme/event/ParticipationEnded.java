package org.jointly.programme.event;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.access.Role;
import org.jointly.api.programme.Capacity;
import org.jointly.platform.Recorded;

/** An organisation no longer takes part in that capacity. */
public record ParticipationEnded(UUID programme, UUID participation, UUID organisation, Capacity capacity)
        implements Recorded {
    @Override
    public String action() {
        return "participation.ended";
    }

    @Override
    public UUID subject() {
        return participation;
    }

    @Override
    public Audience audience() {
        return Audience.PROGRAMME;
    }

    @Override
    public Set<Role> needed(UUID acting) {
        return organisation.equals(acting)
                ? EnumSet.of(Role.PRINCIPAL, Role.ADMIN)
                : EnumSet.of(Role.PRINCIPAL, Role.EDITOR);
    }

    @Override
    public Map<String, String> details() {
        return Map.of("organisation", organisation.toString(), "capacity", capacity.toString());
    }
}
