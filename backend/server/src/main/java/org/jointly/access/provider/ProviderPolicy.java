package org.jointly.access.provider;

import java.time.Instant;
import java.util.List;
import org.jointly.access.member.PersonPolicy;
import org.jointly.platform.Actor;
import org.jointly.platform.Caller;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotAllowed;

/** What administrators may do about the provider by which their people sign in. */
final class ProviderPolicy {
    private ProviderPolicy() {}

    static Actor administrator() {
        return PersonPolicy.administrator();
    }

    /** Somebody who got in by the provider could not get in without it, and would not notice. */
    static void signedInWithoutProvider() {
        if (Caller.current().voucher() != null) {
            throw new NotAllowed("provider.signed-in-by-it");
        }
    }

    static void mayBeReplaced(ProviderRow row) {
        if (row.is(ProviderRow.ON)) {
            throw new Invalid("", "provider.on");
        }
    }

    static void hasProvenDomain(List<String> proven) {
        if (proven.isEmpty()) {
            throw new Invalid("", "provider.no-domain");
        }
    }

    static void mayBeSwitchedOn(ProviderRow row, List<String> proven, Instant now) {
        signedInWithoutProvider();
        hasProvenDomain(proven);
        if (!row.isTested(now)) {
            throw new Invalid("/on", "provider.no-test");
        }
    }
}
