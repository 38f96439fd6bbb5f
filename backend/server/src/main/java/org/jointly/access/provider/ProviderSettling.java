package org.jointly.access.provider;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jointly.access.keycloak.KeycloakFollowing;
import org.jointly.access.keycloak.KeycloakProviders;
import org.jointly.platform.Duty;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Receiver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells Keycloak what an organisation's provider is now. */
@Singleton
class ProviderSettling implements Receiver<ProviderChanged> {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderSettling.class);

    private final KeycloakProviders keycloak;
    private final Settlement settlement;

    ProviderSettling(KeycloakProviders keycloak, Settlement settlement) {
        this.keycloak = keycloak;
        this.settlement = settlement;
    }

    @Override
    public Kind<ProviderChanged> kind() {
        return ProviderChanged.KIND;
    }

    @Override
    public void receive(Delivery<ProviderChanged> delivery) {
        settle(delivery.message().organisation());
    }

    /** So that what follows finds it so. */
    void await(UUID organisation) {
        KeycloakFollowing.await(() -> wanted(organisation).isEmpty());
    }

    void settle(UUID organisation) {
        KeycloakFollowing.settle(
                () -> wanted(organisation),
                () -> Duty.ACCESS.find(() -> settlement.now(organisation)),
                this::tell,
                told -> Duty.ACCESS.find(() -> settlement.settle(told)));
    }

    private Optional<ProviderRow> wanted(UUID organisation) {
        return Duty.ACCESS.find(() -> settlement.wanted(organisation));
    }

    private void tell(ProviderRow row) {
        if (row.is(ProviderRow.ENDED)) {
            keycloak.delete(row.alias());
        } else if (!keycloak.turn(Duty.ACCESS.find(() -> settlement.told(row)))) {
            LOG.warn(
                    "Keycloak has no provider of organisation {}, or another one than was connected",
                    row.organisation());
        }
    }
}
