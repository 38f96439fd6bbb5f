package org.jointly.access.machine;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks a token up and notes that it was used, under the duty {@code ACCESS}. */
@Singleton
class TokenReading {
    private final MachineRows rows;
    private final Clock clock;

    TokenReading(MachineRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Each time anew, so that who is revoked is out at once. */
    @Transactional
    Optional<KnownMachine> behind(MachineToken token, @Nullable String address) {
        var now = clock.instant();
        var row = rows.behind(token.hash(), now);
        row.filter(found -> found.isUseToBeNoted(now)).ifPresent(found -> rows.noteUse(found.id(), now, address));
        return row.map(KnownMachine::of);
    }
}
