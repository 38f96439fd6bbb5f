package org.jointly.access.leaving;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.OfOrganisation;

/**
 * Administrators are to be told by mail that one of them announced their organisation's leaving, or took it back.
 *
 * @param about which of the two
 * @param name of who did it
 */
@Serdeable
record LeavingNews(UUID organisation, String about, String name, Instant on) implements OfOrganisation {
    static final Kind<LeavingNews> KIND = Kind.ofRequests("access.leaving", LeavingNews.class);
    static final String ANNOUNCED = "leaving";
    static final String TAKEN_BACK = "leaving-taken-back";
}
