package org.jointly.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;

/** The history of a programme was taken out as a file. */
record HistoryExported(UUID programme, HistoryFilter filter, int entries) implements Recorded {
    @Override
    public String action() {
        return "programme.history_exported";
    }

    @Override
    public UUID subject() {
        return programme;
    }

    @Override
    public Audience audience() {
        return Audience.ORGANISATION;
    }

    @Override
    public Map<String, String> details() {
        var details = new TreeMap<>(filter.said());
        details.put("entries", Integer.toString(entries));
        return details;
    }
}
