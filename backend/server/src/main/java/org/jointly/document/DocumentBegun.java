package org.jointly.document;

import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;

/** A text of a programme was begun. */
public record DocumentBegun(UUID document, UUID programme) implements Recorded {
    @Override
    public String action() {
        return "document.begun";
    }

    @Override
    public UUID subject() {
        return document;
    }

    @Override
    public Audience audience() {
        return Audience.PROGRAMME;
    }
}
