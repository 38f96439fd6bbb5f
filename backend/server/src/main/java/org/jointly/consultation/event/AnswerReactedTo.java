package org.jointly.consultation.event;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.access.Role;
import org.jointly.platform.Recorded;

/** Whoever commented said what they think of the answer. */
public record AnswerReactedTo(UUID row, UUID programme) implements Recorded {
    @Override
    public String action() {
        return "row.reacted_to";
    }

    @Override
    public UUID subject() {
        return row;
    }

    @Override
    public Audience audience() {
        return Audience.DRAFTERS;
    }

    @Override
    public Set<Role> needed(UUID acting) {
        return EnumSet.of(Role.PRINCIPAL);
    }
}
