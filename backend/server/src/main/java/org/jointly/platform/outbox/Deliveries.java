package org.jointly.platform.outbox;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** The steps of delivering, each in a transaction of its own, under the duty {@code OUTBOX}. */
@Singleton
@Transactional
class Deliveries {
    private static final double MILLIS = 1000;
    private static final int AT_ONCE = 1000;

    private final Messages messages;

    Deliveries(Messages messages) {
        this.messages = messages;
    }

    List<MessageRow> claim(String kind, int most, Duration lease) {
        return messages.claim(kind, most, seconds(lease));
    }

    /** Nothing if the receiver did so itself, or if the attempt took so long that somebody else made the next one. */
    void settle(MessageRow row) {
        messages.settle(row.id(), row.attempts());
    }

    void postpone(MessageRow row, Duration pause, String failure) {
        messages.postpone(row.id(), row.attempts(), seconds(pause), failure);
    }

    boolean park(MessageRow row, String failure) {
        return messages.park(row.id(), row.attempts(), failure) == 1;
    }

    int parkUnknown(List<String> kinds) {
        return messages.parkUnknown(kinds);
    }

    List<StuckMessage> stuck(int most) {
        return messages.stuck(most);
    }

    List<UnsentCount> counts() {
        return messages.counts();
    }

    /** How many were deleted; there may be more. */
    int clear(Duration kept) {
        return messages.clear(seconds(kept), AT_ONCE);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS;
    }
}
