package org.jointly.document.version;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;
import org.jointly.api.Signature;

/** Somebody who wrote. */
@Introspected
record ContributorRow(UUID person, String personName, UUID organisation, String organisationName) {
    Signature seen() {
        return new Signature(person, personName, organisation, organisationName);
    }
}
