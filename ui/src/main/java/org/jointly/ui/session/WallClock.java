package org.jointly.ui.session;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The clock by which pages know what is over; tests have their own. */
@Factory
class WallClock {
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
