package org.jointly.consultation.event;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;

/** A call is open for longer. */
public record CallExtended(UUID call, UUID programme, Instant closesAt) implements Recorded {
    @Override
    public String action() {
        return "call.extended";
    }

    @Override
    public UUID subject() {
        return call;
    }

    @Override
    public Audience audience() {
        return Audience.DRAFTERS;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("until", closesAt.toString());
    }
}
