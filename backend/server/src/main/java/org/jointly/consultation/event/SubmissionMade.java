package org.jointly.consultation.event;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.access.Role;
import org.jointly.platform.Recorded;

/** An organisation submitted what it has to say. */
public record SubmissionMade(UUID submission, UUID programme, boolean late) implements Recorded {
    @Override
    public String action() {
        return "submission.made";
    }

    @Override
    public UUID subject() {
        return submission;
    }

    @Override
    public Audience audience() {
        return Audience.DRAFTERS;
    }

    @Override
    public Set<Role> needed(UUID acting) {
        return EnumSet.of(Role.PRINCIPAL);
    }

    @Override
    public Map<String, String> details() {
        return Map.of("late", String.valueOf(late));
    }
}
