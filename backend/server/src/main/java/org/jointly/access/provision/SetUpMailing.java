package org.jointly.access.provision;

import jakarta.inject.Singleton;
import org.jointly.access.keycloak.KeycloakAccounts;
import org.jointly.api.access.invitation.SignInMeans;
import org.jointly.platform.Duty;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Receiver;

/** Has Keycloak mail a link to the account's own address, to who belongs to the organisation and cannot sign in with anything yet. */
@Singleton
class SetUpMailing implements Receiver<SetUpWanted> {
    private final Provisions provisions;
    private final KeycloakAccounts accounts;

    SetUpMailing(Provisions provisions, KeycloakAccounts accounts) {
        this.provisions = provisions;
        this.accounts = accounts;
    }

    @Override
    public Kind<SetUpWanted> kind() {
        return SetUpWanted.KIND;
    }

    @Override
    public void receive(Delivery<SetUpWanted> delivery) {
        var person = delivery.message().person();
        var organisation = delivery.message().organisation();
        if (Duty.ACCESS.find(() -> provisions.isThere(organisation, person)) && !accounts.hasCredentials(person)) {
            accounts.mailSetUp(person, SignInMeans.PASSWORD);
        }
    }
}
