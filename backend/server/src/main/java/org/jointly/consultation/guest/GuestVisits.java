package org.jointly.consultation.guest;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether a link is good, looked up each time anew, under the duty {@code CONSULTATION}. */
@Singleton
@Transactional
class GuestVisits {
    private static final Duration NOTED_EVERY = Duration.ofHours(1);
    private static final Duration ADDRESSES_KEPT = Duration.ofDays(30);

    private final GuestRows rows;
    private final Clock clock;

    GuestVisits(GuestRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    Optional<GuestRow> behind(GuestLinks.Named link) {
        var now = clock.instant();
        var found = rows.findById(link.guest())
                .filter(guest -> guest.link() == link.link())
                .filter(guest -> guest.isGood(now));
        found.filter(guest -> isToBeNoted(guest, now))
                .ifPresent(guest -> rows.noteOpened(guest.id(), now, now.minus(NOTED_EVERY)));
        return found;
    }

    private static boolean isToBeNoted(GuestRow guest, Instant now) {
        return guest.openedAt() == null || guest.openedAt().isBefore(now.minus(NOTED_EVERY));
    }

    /** Addresses and names of contacts are kept for a month after the link's end. */
    int forgetAddresses() {
        return rows.forgetAddresses(clock.instant().minus(ADDRESSES_KEPT));
    }
}
