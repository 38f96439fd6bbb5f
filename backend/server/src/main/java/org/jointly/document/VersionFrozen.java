package org.jointly.document;

import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;

/** A version is kept for good. */
public record VersionFrozen(UUID version, UUID programme) implements Recorded {
    @Override
    public String action() {
        return "version.frozen";
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
