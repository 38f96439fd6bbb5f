package org.jointly.ui.session;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jointly.api.access.AccessApi;

/** When the person was here before, so that what is new since then can be told. */
@Singleton
public class LastVisit {
    /** Who only looks again within it has not been away. */
    private static final Duration STAY = Duration.ofMinutes(30);

    private final AccessApi access;

    public LastVisit(AccessApi access) {
        this.access = access;
    }

    /** Notes that the person is here, and says when they were here before, if they have been away. */
    public Optional<Instant> before() {
        return Optional.ofNullable(access.visit().previous())
                .filter(previous -> previous.isBefore(Instant.now().minus(STAY)));
    }
}
