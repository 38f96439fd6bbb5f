package org.jointly.platform.outbox;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How messages are delivered.
 *
 * @param poll how often a node looks by itself; it is woken for new messages
 * @param lease how long one attempt may take; a message of a node that died in it is taken up after that
 * @param firstPause after the first failure; doubled with each further one, up to an hour
 * @param kept how long what was delivered stays to be looked at
 */
@ConfigurationProperties("jointly.outbox")
record OutboxSettings(
        @Bindable(defaultValue = "5s") Duration poll,
        @Bindable(defaultValue = "2m") Duration lease,
        @Bindable(defaultValue = "5s") Duration firstPause,
        @Bindable(defaultValue = "1d") Duration kept) {
    private static final int MOST_DOUBLINGS = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    Duration pauseAfter(int attempts) {
        var pause = firstPause.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
