package org.jointly.platform.once;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jointly.platform.database.LongWork;

/** Deletes what is kept for a time only. */
@Singleton
class Expiry {
    private final RequestsOnce requests;
    private final LongWork longWork;

    Expiry(RequestsOnce requests, LongWork longWork) {
        this.requests = requests;
        this.longWork = longWork;
    }

    @Transactional
    int before(Instant moment) {
        // One statement deletes a whole day's, and nobody waits for it.
        longWork.allow();
        return requests.forget(moment);
    }
}
