package org.jointly.programme.event;

import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.programme.Stage;
import org.jointly.platform.Recorded;

/** A programme moved to another stage. */
public record StageChanged(UUID programme, Stage from, Stage to) implements Recorded {
    @Override
    public String action() {
        return "programme.stage_changed";
    }

    @Override
    public UUID subject() {
        return programme;
    }

    @Override
    public Audience audience() {
        return Audience.PROGRAMME;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("from", from.toString(), "to", to.toString());
    }
}
