package org.jointly.access.session;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jointly.platform.outbox.Kind;

/** Somebody's second factors that were made no later than this are to be deleted. */
@Serdeable
public record FactorReset(UUID person, Instant made) {
    public static final Kind<FactorReset> KIND = Kind.ofRequests("access.factor-reset", FactorReset.class);
}
