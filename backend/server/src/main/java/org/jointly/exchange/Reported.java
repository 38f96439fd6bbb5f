package org.jointly.exchange;

import org.jointly.api.exchange.Reporter;
import org.jointly.exchange.iati.ReadActivity;
import org.jspecify.annotations.Nullable;

/**
 * An activity, and who reports it.
 *
 * @param byAnother who reports it, if not the organisation that imports
 * @param asOurs whether somebody said that what others report becomes theirs too
 */
record Reported(ReadActivity activity, @Nullable Reporter byAnother, boolean asOurs) {
    /** @param ourRef the IATI identifier of the organisation that imports; without one, whoever is named is another */
    static Reported of(ReadActivity activity, @Nullable String ourRef, boolean asOurs) {
        var reporter = activity.reporter();
        var ours = reporter == null || (ourRef != null && ourRef.equalsIgnoreCase(reporter.ref()));
        return new Reported(activity, ours ? null : reporter, asOurs);
    }

    /** Whether it may become a new programme without a question. */
    boolean isTaken() {
        return byAnother == null || asOurs;
    }
}
