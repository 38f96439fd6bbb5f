package org.jointly.document;

import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.document.ExportFormat;
import org.jointly.platform.Recorded;

/** Somebody took a document out as a file. Only their own organisation is told. */
public record DocumentExported(UUID subject, UUID programme, ExportFormat format, boolean comments)
        implements Recorded {
    @Override
    public String action() {
        return "document.exported";
    }

    @Override
    public Audience audience() {
        return Audience.ORGANISATION;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("format", format.toString(), "comments", Boolean.toString(comments));
    }
}
