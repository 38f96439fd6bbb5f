package org.jointly.document;

import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;

/** A text says again what a version of it said. */
public record VersionRestored(UUID version, UUID programme) implements Recorded {
    @Override
    public String action() {
        return "version.restored";
    }

    @Override
    public UUID subject() {
        return version;
    }

    @Override
    public Audience audience() {
        return Audience.PROGRAMME;
    }
}
