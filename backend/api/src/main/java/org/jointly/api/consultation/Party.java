package org.jointly.api.consultation;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked in a call: an organisation by name, or all of a kind; of these the ones that submitted stand by themselves too.
 *
 * @param organisation absent for a whole kind
 * @param byName whether it was asked by name
 * @param byMail whether it is not on the platform, and was asked by a link in a mail
 * @param submittedAt when it last submitted, in time or let in
 */
@Serdeable
public record Party(
        @Nullable Organisation organisation,
        OrganisationKind kind,
        boolean byName,
        boolean byMail,
        Instant askedAt,
        @Nullable Instant submittedAt,
        boolean late) {}
