package org.jointly.access.registration;

import io.micronaut.core.propagation.PropagatedContext;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jointly.access.keycloak.Keycloak;
import org.jointly.access.keycloak.Member;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
import org.jointly.platform.Duty;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Receiver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends what a suspended organisation has open: invitations to work for it, and the sessions of who belongs to it alone. A message
 * is believed only as far as the platform sent it and its own record of suspensions says the same.
 */
@Singleton
class SuspensionFollowing implements Receiver<OrganisationSuspended> {
    private static final Logger LOG = LoggerFactory.getLogger(SuspensionFollowing.class);

    private final Keycloak keycloak;
    private final SuspensionActs acts;
    private final Organisations organisations;

    SuspensionFollowing(Keycloak keycloak, SuspensionActs acts, Organisations organisations) {
        this.keycloak = keycloak;
        this.acts = acts;
        this.organisations = organisations;
    }

    @Override
    public Kind<OrganisationSuspended> kind() {
        return OrganisationSuspended.KIND;
    }

    @Override
    public void receive(Delivery<OrganisationSuspended> delivery) {
        if (Actor.PLATFORM.equals(delivery.organisation())) {
            Actor.platform()
                    .find(() -> acts.begun(delivery.message()))
                    .ifPresentOrElse(row -> end(delivery, row), () -> drop(delivery));
        } else {
            drop(delivery);
        }
    }

    private void end(Delivery<OrganisationSuspended> delivery, SuspensionRow row) {
        var people =
                keycloak.members(row.organisation()).stream().map(Member::id).toList();
        var organisation = organisations.organisation(row.organisation());
        PropagatedContext.empty()
                .plus(Duty.ACCESS)
                .plus(new Actor(row.begunBy(), row.begunByName(), organisation.id(), organisation.name(), Set.of()))
                .wrap(() -> acts.end(delivery, people))
                .run();
    }

    private static void drop(Delivery<OrganisationSuspended> delivery) {
        LOG.warn(
                "Message {} of {} says that organisation {} was suspended, which the platform did not do",
                delivery.id(),
                String.valueOf(delivery.organisation()),
                delivery.message().organisation());
    }
}
