package org.jointly.api.organisation;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jointly.api.Bounded;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation's own administrators change of how it shows itself.
 *
 * @param languages codes of ISO 639-1
 * @param colour {@code #rrggbb}, dark enough for white letters upon it
 * @param version as it was read
 */
@Serdeable
public record ChangeProfile(
        @Nullable @Size(max = 300) String website,
        @NotNull @Size(max = 10) List<@NotNull @Size(max = 8) String> languages,
        @NotNull @Size(max = 7) String colour,
        long version) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public ChangeProfile {
        languages = Bounded.list(OrganisationDetails.MOST, languages);
    }
}
