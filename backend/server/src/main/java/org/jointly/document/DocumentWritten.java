package org.jointly.document;

import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;

/** Somebody wrote in a text; told once a sitting. */
public record DocumentWritten(UUID document, UUID programme) implements Recorded {
    @Override
    public String action() {
        return "document.written";
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
