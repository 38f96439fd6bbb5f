package org.jointly.document;

import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;

/** A text got another name. */
public record DocumentRenamed(UUID document, UUID programme) implements Recorded {
    @Override
    public String action() {
        return "document.renamed";
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
