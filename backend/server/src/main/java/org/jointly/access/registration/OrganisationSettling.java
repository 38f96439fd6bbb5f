package org.jointly.access.registration;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jointly.access.keycloak.KeycloakFollowing;
import org.jointly.access.keycloak.KeycloakOrganisations;
import org.jointly.access.keycloak.ToldOrganisation;
import org.jointly.organisation.RegisteredRow;
import org.jointly.platform.Actor;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Receiver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells Keycloak what an organisation is now, not what was changed: whatever order messages come in, the row has the last word. */
@Singleton
class OrganisationSettling implements Receiver<OrganisationChanged> {
    private static final Logger LOG = LoggerFactory.getLogger(OrganisationSettling.class);

    private final KeycloakOrganisations keycloak;
    private final OrganisationTellings tellings;

    OrganisationSettling(KeycloakOrganisations keycloak, OrganisationTellings tellings) {
        this.keycloak = keycloak;
        this.tellings = tellings;
    }

    @Override
    public Kind<OrganisationChanged> kind() {
        return OrganisationChanged.KIND;
    }

    @Override
    public void receive(Delivery<OrganisationChanged> delivery) {
        settle(delivery.message().organisation());
    }

    void settle(UUID id) {
        KeycloakFollowing.settle(
                () -> Actor.platform().find(() -> tellings.unsettled(id)),
                () -> Actor.platform().find(() -> tellings.now(id)),
                this::tell,
                told -> Actor.platform().find(() -> tellings.settle(id, told.version())));
    }

    private void tell(RegisteredRow row) {
        var there = keycloak.change(
                row.organisation().id(),
                new ToldOrganisation(
                        row.organisation().alias(), row.organisation().name(), row.domains(), row.enabled()));
        if (!there) {
            LOG.info("An organisation is gone in Keycloak while a change here was on its way");
        }
    }
}
