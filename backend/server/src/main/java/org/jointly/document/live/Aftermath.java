package org.jointly.document.live;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.core.propagation.PropagatedContext;
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
    private final ApplicationEventPublisher<Written> written;

    Aftermath(Log log, ApplicationEventPublisher<Written> written) {
        this.log = log;
        this.written = written;
    }

    void note(Pending pending) {
        try {
            PropagatedContext.empty()
                    .plus(pending.author())
                    .wrap(() -> written.publishEvent(
                            new Written(pending.document(), pending.room().programme())))
                    .run();
        } catch (RuntimeException e) {
            LOG.warn("An edit of document {} could not be noted", pending.document(), e);
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
