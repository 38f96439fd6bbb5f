package org.jointly.platform;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Deletes what is kept for a time only. */
@Singleton
class Forgetting {
    private final RequestsOnce requests;

    Forgetting(RequestsOnce requests) {
        this.requests = requests;
    }

    @Transactional
    int before(Instant moment) {
        return requests.forget(moment);
    }
}
