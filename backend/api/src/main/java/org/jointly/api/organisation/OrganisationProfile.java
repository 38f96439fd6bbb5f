package org.jointly.api.organisation;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as it shows itself.
 *
 * @param domains told to its own people alone
 * @param version goes with a change
 * @param changeable whether the reader may change how it shows itself
 */
@Serdeable
public record OrganisationProfile(
        Organisation organisation,
        @Nullable String country,
        @Nullable String website,
        List<String> languages,
        List<String> domains,
        long version,
        boolean changeable) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public OrganisationProfile {
        languages = languages == null ? List.of() : List.copyOf(languages);
        domains = domains == null ? List.of() : List.copyOf(domains);
    }
}
