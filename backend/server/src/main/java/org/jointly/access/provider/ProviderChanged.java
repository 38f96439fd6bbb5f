package org.jointly.access.provider;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.OfOrganisation;
import org.jointly.platform.outbox.Outbox;

/** Something about an organisation's provider was changed, and Keycloak is to be told what its row says now. */
@Serdeable
record ProviderChanged(UUID organisation) implements OfOrganisation {
    static final Kind<ProviderChanged> KIND = Kind.ofRequests("access.provider", ProviderChanged.class);

    /** One after another of an organisation: Keycloak refuses two changes of a provider at one moment. */
    static void send(Outbox outbox, UUID organisation) {
        outbox.sendInOrder(KIND, organisation, organisation.toString(), new ProviderChanged(organisation));
    }
}
