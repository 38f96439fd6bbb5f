package org.jointly.access.delegation;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.OfOrganisation;

/**
 * Giver and delegate are to be told of a delegation by mail.
 *
 * @param what was done: {@link #MADE} or {@link #ENDED}
 */
@Serdeable
record DelegationTold(UUID organisation, UUID delegation, String what) implements OfOrganisation {
    static final String MADE = "made";
    static final String ENDED = "ended";

    static final Kind<DelegationTold> KIND = Kind.ofRequests("access.delegation-told", DelegationTold.class);
}
