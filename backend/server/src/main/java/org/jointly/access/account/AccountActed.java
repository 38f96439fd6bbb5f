package org.jointly.access.account;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.UUID;
import org.jointly.platform.Duty;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.OfOrganisation;

/** Somebody changed something of their account; for the trail of one organisation they belong to. */
@Serdeable
record AccountActed(UUID organisation, UUID person, String name, String action, Map<String, String> details)
        implements OfOrganisation {
    @SuppressWarnings("NullAway") // JSON leaves an empty map out
    AccountActed {
        details = details == null ? Map.of() : Map.copyOf(details);
    }

    static final Kind<AccountActed> KIND = Kind.of(Duty.ACCESS, "access.account-acted", AccountActed.class);

    /** Whose account it is. */
    record Owner(UUID person, String name) {}
}
