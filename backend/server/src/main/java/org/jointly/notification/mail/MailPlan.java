package org.jointly.notification.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.notification.Cadence;

/**
 * What somebody wants by mail and when.
 *
 * @param chosen by kind; what is not in it is as usual
 * @param pressing kinds that usually come at once; the others come daily
 * @param grace how long what comes at once waits for more of it
 */
record MailPlan(Map<String, Cadence> chosen, Set<String> pressing, MailTimes times, ZoneId zone, Duration grace) {
    /** After which what could not go out is looked at again. */
    private static final Duration AGAIN = Duration.ofMinutes(1);

    /**
     * A notice that was neither read nor mailed.
     *
     * @param muted since it was told
     */
    record Pending(UUID id, String kind, Instant at, boolean muted) {}

    Cadence cadence(String kind) {
        return chosen.getOrDefault(kind, pressing.contains(kind) ? Cadence.AT_ONCE : Cadence.DAILY);
    }

    boolean isQuiet(Instant now) {
        return times.afterQuiet(now, zone).isAfter(now);
    }

    /** What goes into a mail now. */
    List<Pending> due(Collection<Pending> pending, Instant now) {
        return isQuiet(now)
                ? List.of()
                : pending.stream()
                        .filter(notice -> isWanted(notice) && isDue(notice, now))
                        .toList();
    }

    /** Whether it is mailed at all. */
    boolean isWanted(Pending notice) {
        return !notice.muted() && cadence(notice.kind()) != Cadence.OFF;
    }

    /** Those that do not wait for their day: they go out by a letter of their own. */
    List<Pending> atOnce(Collection<Pending> due) {
        return due.stream()
                .filter(notice -> cadence(notice.kind()) == Cadence.AT_ONCE)
                .toList();
    }

    /** Those that waited for their day, which come in one letter a day. */
    List<Pending> digest(Collection<Pending> due) {
        return due.stream()
                .filter(notice -> cadence(notice.kind()) != Cadence.AT_ONCE)
                .toList();
    }

    boolean isDigest(Collection<Pending> due) {
        return !digest(due).isEmpty();
    }

    LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    private boolean isDue(Pending notice, Instant now) {
        return switch (cadence(notice.kind())) {
            case AT_ONCE -> !notice.at().plus(grace).isAfter(now);
            case DAILY -> notice.at().isBefore(times.lastDaily(now, zone));
            case WEEKLY -> notice.at().isBefore(times.lastWeekly(now, zone));
            case OFF -> false;
        };
    }

    /** When to look again for what is not due yet; empty where nothing is to come. */
    Optional<Instant> next(Collection<Pending> pending, Instant now) {
        return pending.stream()
                .filter(this::isWanted)
                .map(notice -> next(notice, now))
                .min(Comparator.naturalOrder())
                .map(moment -> moment.isAfter(now) ? moment : now.plus(AGAIN))
                .map(moment -> times.afterQuiet(moment, zone));
    }

    private Instant next(Pending notice, Instant now) {
        return switch (cadence(notice.kind())) {
            case AT_ONCE -> notice.at().plus(grace);
            case DAILY -> times.nextDaily(now, zone);
            case WEEKLY, OFF -> times.nextWeekly(now, zone);
        };
    }
}
