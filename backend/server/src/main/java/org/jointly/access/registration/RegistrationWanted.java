package org.jointly.access.registration;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jointly.platform.outbox.Kind;

/** An organisation was registered and is to be made in Keycloak; what it is says its row. */
@Serdeable
record RegistrationWanted(UUID registration) {
    static final Kind<RegistrationWanted> KIND =
            Kind.ofPlatform("access.registration-wanted", RegistrationWanted.class);
}
