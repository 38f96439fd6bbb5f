package org.jointly.programme.event;

import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;

/** A programme made by mistake was withdrawn by its only organisation. */
public record ProgrammeWithdrawn(UUID programme) implements Recorded {
    @Override
    public String action() {
        return "programme.withdrawn";
    }

    @Override
    public UUID subject() {
        return programme;
    }

    @Override
    public Audience audience() {
        return Audience.PROGRAMME;
    }

    @Override
    public Map<String, String> details() {
        return Map.of();
    }
}
