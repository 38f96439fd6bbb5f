package org.jointly.platform.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** When something is due. */
public sealed interface Due {
    /** By which lists are put in order. */
    Instant order();

    /**
     * Due before an instant, the first that is too late.
     *
     * @param zone by whose clocks it was chosen; absent where whoever reads it goes by their own
     */
    record Moment(Instant at, @Nullable String zone) implements Due {
        @Override
        public Instant order() {
            return at;
        }
    }

    /** Due on a day, wherever one is. */
    record Day(LocalDate day) implements Due {
        @Override
        public Instant order() {
            return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }
}
