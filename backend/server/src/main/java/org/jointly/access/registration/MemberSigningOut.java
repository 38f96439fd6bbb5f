package org.jointly.access.registration;

import jakarta.inject.Singleton;
import org.jointly.access.keycloak.Keycloak;
import org.jointly.access.keycloak.KeycloakAccounts;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Receiver;

/** Ends the sessions of somebody who belongs to a suspended organisation alone; who has another one goes on with that. */
@Singleton
class MemberSigningOut implements Receiver<MemberSignedOut> {
    private final Keycloak keycloak;
    private final KeycloakAccounts accounts;

    MemberSigningOut(Keycloak keycloak, KeycloakAccounts accounts) {
        this.keycloak = keycloak;
        this.accounts = accounts;
    }

    @Override
    public Kind<MemberSignedOut> kind() {
        return MemberSignedOut.KIND;
    }

    @Override
    public void receive(Delivery<MemberSignedOut> delivery) {
        var message = delivery.message();
        if (keycloak.isOnlyIn(message.organisation(), message.person())) {
            accounts.endSessions(message.person(), message.at());
        }
    }
}
