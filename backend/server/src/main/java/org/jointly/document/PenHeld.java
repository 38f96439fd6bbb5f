package org.jointly.document;

import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;

/** Who holds the pen of a section was said anew. */
public record PenHeld(UUID document, UUID programme) implements Recorded {
    @Override
    public String action() {
        return "document.pen_held";
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
