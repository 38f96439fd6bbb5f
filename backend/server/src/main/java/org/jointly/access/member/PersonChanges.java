package org.jointly.access.member;

import jakarta.inject.Singleton;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Receiver;

/** Tells Keycloak what an administrator changed. */
@Singleton
class PersonChanges implements Receiver<PersonChanged> {
    private final Settling settling;

    PersonChanges(Settling settling) {
        this.settling = settling;
    }

    @Override
    public Kind<PersonChanged> kind() {
        return PersonChanged.KIND;
    }

    @Override
    public void receive(Delivery<PersonChanged> delivery) {
        settling.settle(delivery.message().organisation(), delivery.message().person());
    }
}
