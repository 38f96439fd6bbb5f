package org.jointly.access.session;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jointly.platform.outbox.Kind;

/** Somebody's sessions in Keycloak that were begun no later than this are to end. */
@Serdeable
public record SignedOut(UUID person, Instant begun) {
    public static final Kind<SignedOut> KIND = Kind.ofRequests("access.signed-out", SignedOut.class);
}
