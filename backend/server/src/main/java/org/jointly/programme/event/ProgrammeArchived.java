package org.jointly.programme.event;

import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;

/** A programme was archived: it is read as before, and nobody writes in it. */
public record ProgrammeArchived(UUID programme) implements Recorded {
    @Override
    public String action() {
        return "programme.archived";
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
