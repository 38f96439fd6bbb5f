package org.jointly.consultation.event;

import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;

/**
 * A call for input was made.
 *
 * @param open whether it was open at once; one that was planned is told of when it opens
 */
public record CallMade(UUID call, UUID programme, boolean open) implements Recorded {
    @Override
    public String action() {
        return "call.made";
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
        return Map.of("open", String.valueOf(open));
    }
}
