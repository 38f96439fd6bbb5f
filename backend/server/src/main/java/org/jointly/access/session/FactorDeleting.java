package org.jointly.access.session;

import jakarta.inject.Singleton;
import org.jointly.access.keycloak.Keycloak;
import org.jointly.access.keycloak.KeycloakAccounts;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Receiver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes somebody's second factors in Keycloak, if the account is still the sending organisation's alone. */
@Singleton
class FactorDeleting implements Receiver<FactorReset> {
    private static final Logger LOG = LoggerFactory.getLogger(FactorDeleting.class);

    private final Keycloak keycloak;
    private final KeycloakAccounts accounts;

    FactorDeleting(Keycloak keycloak, KeycloakAccounts accounts) {
        this.keycloak = keycloak;
        this.accounts = accounts;
    }

    @Override
    public Kind<FactorReset> kind() {
        return FactorReset.KIND;
    }

    @Override
    public void receive(Delivery<FactorReset> delivery) {
        var organisation = delivery.organisation();
        var message = delivery.message();
        if (organisation != null && keycloak.isOnlyIn(organisation, message.person())) {
            accounts.deleteSecondFactors(message.person(), message.made());
        } else {
            LOG.warn(
                    "Second factors of an account that is not organisation {}'s alone are left as they are",
                    organisation);
        }
    }
}
