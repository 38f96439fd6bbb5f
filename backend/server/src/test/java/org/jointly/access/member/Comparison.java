package org.jointly.access.member;

import java.time.Instant;
import java.util.UUID;
import org.jointly.access.keycloak.Keycloak;
import org.jointly.platform.Backend;
import org.jointly.platform.problem.Unavailable;

/** What the job does for one organisation, when a test wants it and whosever turn it is. */
public final class Comparison {
    private Comparison() {}

    /** Whether Keycloak answered; the job passes over an organisation for which it does not. */
    public static boolean isMade(String alias) {
        var organisation = UUID.fromString(Backend.stack().people().organisationId(alias));
        var begun = Instant.now();
        try {
            var members = Backend.beans().getBean(Keycloak.class).members(organisation);
            Backend.beans().getBean(Reconciliation.class).reconcile(organisation, members, begun);
            return true;
        } catch (Unavailable later) {
            return false;
        }
    }
}
