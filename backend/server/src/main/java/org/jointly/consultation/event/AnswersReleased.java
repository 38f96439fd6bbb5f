package org.jointly.consultation.event;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;

/** Dispositions became answers that those who commented can read. */
public record AnswersReleased(UUID call, UUID programme, int count, Instant at) implements Recorded {
    @Override
    public String action() {
        return "call.answers_released";
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
        return Map.of("count", String.valueOf(count), "at", at.toString());
    }
}
