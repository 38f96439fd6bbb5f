package org.jointly.access.member;

import jakarta.inject.Singleton;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Receiver;

/** Tells Keycloak what changed by itself: a date that passed, an invitation that was accepted. */
@Singleton
class DutyChanges implements Receiver<PersonChanged> {
    private final Settling settling;

    DutyChanges(Settling settling) {
        this.settling = settling;
    }

    @Override
    public Kind<PersonChanged> kind() {
        return PersonChanged.BY_DUTY;
    }

    @Override
    public void receive(Delivery<PersonChanged> delivery) {
        settling.settle(delivery.message().organisation(), delivery.message().person());
    }
}
