package org.jointly.access;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jointly.api.access.Role;
import org.jointly.platform.Caller;
import org.jointly.platform.problem.IdentityUnconfirmed;

/**
 * Demands, before an act that could hurt many, that whoever asks gave a second factor just now. Only the token's word counts:
 * the level that was asked for stands in an address that the person can change.
 */
@Singleton
public class SecondFactor {
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Set<Role> GRAVE = EnumSet.of(Role.PRINCIPAL, Role.ADMIN, Role.SAFEGUARDING);

    private final Clock clock;

    SecondFactor(Clock clock) {
        this.clock = clock;
    }

    public void demand() {
        var confirmed = Caller.current().confirmedAt();
        if (confirmed == null || confirmed.plus(FRESH).isBefore(clock.instant())) {
            throw new IdentityUnconfirmed();
        }
    }

    /** Where only one of two directions is grave. */
    public void demandIf(boolean grave) {
        if (grave) {
            demand();
        }
    }

    /** Whether who holds one of these will be asked for it. */
    public static boolean isNeededFor(Set<Role> held) {
        return held.stream().anyMatch(GRAVE::contains);
    }

    /** For whom is given one of these roles; the others are given without. */
    public void demandFor(Set<Role> given) {
        if (isNeededFor(given)) {
            demand();
        }
    }
}
