package org.jointly.platform;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jointly.api.Signature;
import org.jspecify.annotations.Nullable;

/** Who did something and for which organisation, under the names both had then: what rows keep of an {@link Actor}. */
@Serdeable
public record By(UUID person, String personName, UUID organisation, String organisationName) {
    /** Of columns that are null together, as long as nobody did it. */
    public static @Nullable By of(
            @Nullable UUID person,
            @Nullable String personName,
            @Nullable UUID organisation,
            @Nullable String organisationName) {
        return person == null || personName == null || organisation == null || organisationName == null
                ? null
                : new By(person, personName, organisation, organisationName);
    }

    public static @Nullable Signature signatureOf(@Nullable By by) {
        return by == null ? null : by.signature();
    }

    public Signature signature() {
        return new Signature(person, personName, organisation, organisationName);
    }
}
