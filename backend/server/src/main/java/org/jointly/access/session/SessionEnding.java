package org.jointly.access.session;

import jakarta.inject.Singleton;
import org.jointly.access.keycloak.Keycloak;
import org.jointly.access.keycloak.KeycloakAccounts;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Receiver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends somebody's sessions in Keycloak, if the account is still the sending organisation's alone. */
@Singleton
class SessionEnding implements Receiver<SignedOut> {
    private static final Logger LOG = LoggerFactory.getLogger(SessionEnding.class);

    private final Keycloak keycloak;
    private final KeycloakAccounts accounts;

    SessionEnding(Keycloak keycloak, KeycloakAccounts accounts) {
        this.keycloak = keycloak;
        this.accounts = accounts;
    }

    @Override
    public Kind<SignedOut> kind() {
        return SignedOut.KIND;
    }

    @Override
    public void receive(Delivery<SignedOut> delivery) {
        var organisation = delivery.organisation();
        var message = delivery.message();
        if (organisation != null && keycloak.isOnlyIn(organisation, message.person())) {
            accounts.endSessions(message.person(), message.begun());
        } else {
            LOG.warn("Sessions of an account that is not organisation {}'s alone are left as they are", organisation);
        }
    }
}
