package org.jointly.programme.event;

import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;

/** A programme was begun. */
public record ProgrammeCreated(UUID programme) implements Recorded {
    @Override
    public String action() {
        return "programme.created";
    }

    @Override
    public UUID subject() {
        return programme;
    }

    @Override
    public Audience audience() {
        return Audience.PROGRAMME;
    }
}
