package org.jointly.consultation.event;

import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;

/** A call closes soon. */
public record CallCloses(UUID call, UUID programme) implements Recorded {
    @Override
    public String action() {
        return "call.closing";
    }

    @Override
    public UUID subject() {
        return call;
    }

    @Override
    public Audience audience() {
        return Audience.DRAFTERS;
    }
}
