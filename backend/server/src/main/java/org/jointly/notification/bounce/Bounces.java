package org.jointly.notification.bounce;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jointly.platform.mail.incoming.DeliveryReport;

/** Notes letters that come back, and when enough is enough; under the duty {@code INTAKE}. */
@Singleton
@Transactional
public class Bounces {
    private static final int ENOUGH = 3;
    private static final Duration WITHIN = Duration.ofDays(7);
    private static final Duration KEPT = Duration.ofDays(30);

    private final BounceRows rows;

    Bounces(BounceRows rows) {
        this.rows = rows;
    }

    /**
     * A letter that came back.
     *
     * @param address to which it was sent
     */
    public record Bounce(UUID letter, UUID person, String address, String status, Instant at) {}

    /** An address that is none is blocked at once; one that takes nothing for the moment after several letters within days. */
    public void note(Bounce bounce) {
        rows.add(bounce);
        if (new DeliveryReport(bounce.status()).isForGood()
                || rows.count(bounce.person(), bounce.address(), bounce.at().minus(WITHIN)) >= ENOUGH) {
            rows.block(bounce);
        }
    }

    /** How many addresses are blocked. */
    public int blocked() {
        return rows.blocked();
    }

    public int clear(Instant now) {
        return rows.clear(now.minus(KEPT));
    }
}
