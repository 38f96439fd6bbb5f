package org.jointly.consultation.guest;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Why a guest is written to. */
@Serdeable
enum GuestOccasion {
    /** The call is open, or a new link was asked for. */
    ASKED,
    EXTENDED,
    WITHDRAWN,
    /** It closes soon, and they said nothing yet. */
    CLOSING,
    /** A receipt. */
    SUBMITTED,
    /** What came too late counts now. */
    ADMITTED,
    /** What came too late does not count. */
    DECLINED,
    ANSWERED,
    PUBLISHED;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is of no use once the call takes nothing more. */
    boolean needsAnOpenCall() {
        return this == EXTENDED || this == CLOSING;
    }
}
