package org.jointly.document;

import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.document.ExportFormat;
import org.jointly.platform.Recorded;

/** Somebody took a version of a document out as a file. Only their own organisation is told. */
public record VersionExported(UUID subject, UUID programme, int number, ExportFormat format) implements Recorded {
    @Override
    public String action() {
        return "version.exported";
    }

    @Override
    public Audience audience() {
        return Audience.ORGANISATION;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("number", Integer.toString(number), "format", format.toString());
    }
}
