package org.jointly.consultation.event;

import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;

/** A call that was planned is open now. */
public record CallOpened(UUID call, UUID programme) implements Recorded {
    @Override
    public String action() {
        return "call.opened";
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
