package org.jointly.audit;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jointly.platform.CsvFile;
import org.jointly.platform.Recorded;

/** A programme's history as a file, which leaves only once the trail itself says so. */
@Singleton
class HistoryFiles {
    private final History history;
    private final ApplicationEventPublisher<Recorded> events;

    HistoryFiles(History history, ApplicationEventPublisher<Recorded> events) {
        this.history = history;
        this.events = events;
    }

    CsvFile made(UUID programme, HistoryFilter filter) {
        var table = history.table(programme, filter);
        events.publishEvent(new HistoryExported(programme, filter, table.entries()));
        return table.file();
    }
}
