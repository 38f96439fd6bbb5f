package org.jointly.document;

import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;

/** A text was kept as it is under a name. */
public record VersionKept(UUID version, UUID programme) implements Recorded {
    @Override
    public String action() {
        return "version.named";
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
