package org.jointly.consultation.event;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;

/** More were asked in a call: those that were asked at that instant. */
public record PartiesAsked(UUID call, UUID programme, Instant at) implements Recorded {
    @Override
    public String action() {
        return "call.parties_asked";
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
        return Map.of("at", at.toString());
    }
}
