package org.jointly.document.live;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.util.List;
import org.jointly.document.yjs.YDocument;
import org.jointly.platform.Duty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What follows an edit and may fail without harm to it. */
@Singleton
class Aftermath {
    private static final Logger LOG = LoggerFactory.getLogger(Aftermath.class);

    private final Log log;
    private final ApplicationEventPublisher<Rested> rested;

    Aftermath(Log log, ApplicationEventPublisher<Rested> rested) {
        this.log = log;
        this.rested = rested;
    }

    /** To be told when a document comes to rest; nothing happens if nothing was written since it last did. */
    void rest(Room room) {
        try {
            if (room.comesToRest()) {
                var portrait = room.portrait();
                var state = new Live.State(portrait.seq(), portrait.update(), portrait.text());
                Duty.DOCUMENTS.perform(() -> rested.publishEvent(new Rested(room.document(), state)));
            }
        } catch (RuntimeException e) {
            LOG.warn("No version of document {} was kept", room.document(), e);
        }
    }

    /** Takes a snapshot, and keeps it only if it opens as what it was taken of. */
    void snapshot(Room room) {
        var upTo = 0L;
        try {
            var portrait = room.portrait();
            if (portrait.isOf(YDocument.of(List.of(portrait.update())))) {
                Duty.DOCUMENTS.perform(() -> log.snapshot(room, portrait));
                upTo = portrait.seq();
            } else {
                LOG.error("A snapshot of document {} is not the document; not kept", room.document());
            }
        } catch (RuntimeException e) {
            LOG.warn("No snapshot of document {}", room.document(), e);
        } finally {
            room.endSnapshot(upTo);
        }
    }
}
