package org.jointly.exchange;

import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;
import org.jspecify.annotations.Nullable;

/** A file of published activities was brought in. */
public record FileImported(UUID file, int created, int updated, int asked, int refused) implements Recorded {
    @Override
    public String action() {
        return "file.imported";
    }

    @Override
    public UUID subject() {
        return file;
    }

    @Override
    public @Nullable UUID programme() {
        return null;
    }

    @Override
    public Audience audience() {
        return Audience.ORGANISATION;
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "created", Integer.toString(created),
                "updated", Integer.toString(updated),
                "asked", Integer.toString(asked),
                "refused", Integer.toString(refused));
    }
}
