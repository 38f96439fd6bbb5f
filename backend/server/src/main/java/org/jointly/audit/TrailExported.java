package org.jointly.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.audit.TrailFormat;
import org.jointly.platform.Recorded;
import org.jspecify.annotations.Nullable;

/** The trail of an organisation was taken out as a file. */
record TrailExported(UUID organisation, TrailFormat format, TrailFilter filter, Stretch stretch) implements Recorded {
    @Override
    public String action() {
        return "trail.exported";
    }

    @Override
    public UUID subject() {
        return organisation;
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
        var details = new TreeMap<>(filter.said());
        details.put("format", format.toString());
        details.put("first", Long.toString(stretch.first()));
        details.put("last", Long.toString(stretch.last()));
        return details;
    }
}
