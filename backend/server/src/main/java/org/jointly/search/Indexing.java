package org.jointly.search;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.jointly.platform.Duty;
import org.jointly.platform.database.PassingFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what was written into the index, on every node: whoever comes second to it finds it held. */
@Singleton
class Indexing {
    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);

    private final Index index;

    Indexing(Index index) {
        this.index = index;
    }

    @Scheduled(fixedDelay = "${jointly.search.pause:1s}")
    void readOn() {
        try {
            readAll();
        } catch (RuntimeException e) {
            LOG.warn("The index of the search waits: {}", e.getMessage());
        }
    }

    private void readAll() {
        try {
            while (Duty.SEARCH.find(index::readSome)) {
                // until nothing is due
            }
        } catch (RuntimeException e) {
            if (passes(e)) {
                throw e;
            }
            Duty.SEARCH.find(index::due).forEach(this::readOne);
        }
    }

    /** By itself, so that what the index does not take holds up nothing else. */
    private void readOne(EntryRows.Due due) {
        try {
            Duty.SEARCH.perform(() -> index.readOne(due));
        } catch (RuntimeException e) {
            if (passes(e)) {
                throw e;
            }
            LOG.error("The index of the search does not take the {} {}", due.kind(), due.subject(), e);
            Duty.SEARCH.perform(() -> index.leaveOut(due));
        }
    }

    /** The same may well go in another time; anything else is a fault of what is read. */
    private static boolean passes(RuntimeException failure) {
        return PassingFailure.is(failure) || PassingFailure.tookTooLong(failure);
    }
}
