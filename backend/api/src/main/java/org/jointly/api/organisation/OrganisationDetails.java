package org.jointly.api.organisation;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jointly.api.Bounded;
import org.jspecify.annotations.Nullable;

/**
 * What is registered of an organisation.
 *
 * @param country ISO 3166-1, two capital letters
 * @param iatiRef as IATI has it: the register's code, a hyphen, the number there, such as {@code XM-DAC-41128}
 * @param website {@code https} or {@code http}
 * @param domains of its people's mail addresses; each belongs to one organisation, none to everybody
 * @param languages in which it works: codes of ISO 639-1
 * @param colour {@code #rrggbb}, dark enough for white letters upon it
 */
@Serdeable
public record OrganisationDetails(
        @NotBlank @Size(max = 255) String name,
        @NotNull OrganisationKind kind,
        @Nullable @Size(max = 2) String country,
        @Nullable @Size(max = 100) String iatiRef,
        @Nullable @Size(max = 300) String website,
        @NotNull @Size(max = 10) List<@NotNull @Size(max = 253) String> domains,
        @NotNull @Size(max = 10) List<@NotNull @Size(max = 8) String> languages,
        @NotNull @Size(max = 7) String colour) {
    public static final int MOST = 10;

    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public OrganisationDetails {
        domains = Bounded.list(MOST, domains);
        languages = Bounded.list(MOST, languages);
    }
}
