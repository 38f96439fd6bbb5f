package org.jointly.access.member;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jointly.access.keycloak.KeycloakFollowing;
import org.jointly.platform.outbox.Outbox;
import org.jointly.platform.problem.NotAllowed;

/** Lets somebody in who accepted an invitation, within the transaction of that. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
public class Joiners {
    private final MemberRows rows;
    private final Grants grants;
    private final Outbox outbox;
    private final Settling settling;

    Joiners(MemberRows rows, Grants grants, Outbox outbox, Settling settling) {
        this.rows = rows;
        this.grants = grants;
        this.outbox = outbox;
        this.settling = settling;
    }

    /** Until the transaction ends, nobody else changes who works for the organisation. */
    public void lock(UUID organisation) {
        rows.lock(organisation);
    }

    /** After the transaction: what the outbox tells Keycloak too, now, so that whoever asks next finds the member there. */
    @Transactional(propagation = Propagation.NEVER)
    public void tellNow(UUID organisation, UUID person) {
        KeycloakFollowing.insist(() -> settling.settle(organisation, person));
    }

    /** Writes down what Keycloak says of somebody: each role they hold has a row then. */
    public void know(AskedPerson asked) {
        lock(asked.organisation());
        grants.adopt(asked.organisation(), asked.member());
    }

    public void join(Joining joining) {
        if (rows.suspended(joining.organisation()).contains(joining.person())) {
            throw new NotAllowed("member.suspended");
        }
        grants.join(joining);
        outbox.send(
                PersonChanged.BY_DUTY,
                joining.organisation(),
                new PersonChanged(joining.organisation(), joining.person()));
    }
}
