package org.jointly.programme.event;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;

/**
 * A programme was brought in, or up to date, from what was published.
 *
 * @param version the one that it made; 0 for a programme that it began
 * @param changed which parts it changed
 * @param confirmed whether somebody said that it may take over what stood there
 */
public record ProgrammeImported(UUID programme, int version, List<String> changed, boolean confirmed)
        implements Recorded {
    @Override
    public String action() {
        return "programme.imported";
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
        return Map.of(
                "outcome", version == 0 ? "created" : "updated",
                "version", Integer.toString(version),
                "changed", String.join(",", changed),
                "confirmed", Boolean.toString(confirmed));
    }
}
