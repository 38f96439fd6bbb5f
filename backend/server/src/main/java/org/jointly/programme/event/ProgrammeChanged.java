package org.jointly.programme.event;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;

/**
 * What a programme says of itself was changed.
 *
 * @param version the one that the change made, by which what became different is found
 * @param changed which parts it changed
 */
public record ProgrammeChanged(UUID programme, int version, List<String> changed) implements Recorded {
    @Override
    public String action() {
        return "programme.changed";
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
        return Map.of("version", Integer.toString(version), "changed", String.join(",", changed));
    }
}
