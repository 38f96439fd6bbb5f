package org.jointly.consultation.event;

import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;

/** What was said in a call and done with it was published. */
public record CallPublished(UUID call, UUID programme) implements Recorded {
    @Override
    public String action() {
        return "call.published";
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
