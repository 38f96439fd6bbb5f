package org.jointly.programme.event;

import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;

/** What a programme says of itself was changed. */
public record ProgrammeChanged(UUID programme) implements Recorded {
    @Override
    public String action() {
        return "programme.changed";
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
