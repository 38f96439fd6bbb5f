package org.jointly.consultation.event;

import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;

/** A call was called off. */
public record CallWithdrawn(UUID call, UUID programme) implements Recorded {
    @Override
    public String action() {
        return "call.withdrawn";
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
