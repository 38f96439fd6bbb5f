package org.jointly.voices;

import java.util.UUID;
import org.jointly.api.Signature;
import org.jspecify.annotations.Nullable;

/** Signatures that may be missing, from columns that are null together. */
public final class Signatures {
    private Signatures() {}

    public static @Nullable Signature maybe(
            @Nullable UUID person,
            @Nullable String personName,
            @Nullable UUID organisation,
            @Nullable String organisationName) {
        return person == null || personName == null || organisation == null || organisationName == null
                ? null
                : new Signature(person, personName, organisation, organisationName);
    }
}
