package org.jointly.platform.once;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Deletes what is kept for a time only. */
@Singleton
class Expiry {
    private final RequestsOnce requests;

    Expiry(RequestsOnce requests) {
        this.requests = requests;
    }

    @Transactional
    int before(Instant moment) {
        return requests.forget(moment);
    }
}
