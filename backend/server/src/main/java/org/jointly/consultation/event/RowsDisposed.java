package org.jointly.consultation.event;

import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;

/** Comments of a call got their dispositions. */
public record RowsDisposed(UUID call, UUID programme, int count) implements Recorded {
    @Override
    public String action() {
        return "call.rows_disposed";
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
        return Map.of("count", String.valueOf(count));
    }
}
