package org.jointly.access.registration;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jointly.access.invitation.FirstAdministrators;
import org.jointly.platform.Actor;
import org.jointly.platform.Recorded;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Outbox;

/** Ends what a suspended organisation has open, in one transaction with the entry of its own trail. */
@Singleton
@Transactional
class SuspensionActs {
    /** PostgreSQL keeps moments less exactly than a message does. */
    private static final Duration EXACTLY = Duration.ofMillis(1);

    private final SuspensionRows suspensions;
    private final FirstAdministrators invitations;
    private final Outbox outbox;
    private final ApplicationEventPublisher<Recorded> events;

    SuspensionActs(
            SuspensionRows suspensions,
            FirstAdministrators invitations,
            Outbox outbox,
            ApplicationEventPublisher<Recorded> events) {
        this.suspensions = suspensions;
        this.invitations = invitations;
        this.outbox = outbox;
        this.events = events;
    }

    /** What the platform itself wrote down of it; also if it was re-activated since, for what was ended stays ended. */
    @Transactional(readOnly = true)
    Optional<SuspensionRow> begun(OrganisationSuspended message) {
        return suspensions.begun(
                message.organisation(),
                message.at().minus(EXACTLY),
                message.at().plus(EXACTLY));
    }

    void end(Delivery<OrganisationSuspended> delivery, Collection<UUID> people) {
        if (!outbox.settles(delivery)) {
            return;
        }
        var message = delivery.message();
        invitations.endAll(message.organisation(), message.at());
        people.forEach(person -> outbox.send(
                MemberSignedOut.KIND,
                message.organisation(),
                new MemberSignedOut(message.organisation(), person, message.at())));
        events.publishEvent(new OrganisationActed(
                "organisation.suspended",
                message.organisation(),
                Map.of("name", Actor.current().organisationName())));
    }
}
