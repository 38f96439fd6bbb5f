package org.jointly.api.access.registration;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jointly.api.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * A request for an organisation to come in, by somebody who works for it.
 *
 * @param country ISO 3166-1
 * @param mail at the organisation's own domain
 * @param reason why it wants to come in
 * @param language of the mails: one of {@code en fr es ar ru zh}
 */
@Serdeable
public record AskToJoin(
        @NotBlank @Size(max = 255) String name,
        @NotNull OrganisationKind kind,
        @NotNull @Size(max = 2) String country,
        @Nullable @Size(max = 300) String website,
        @NotBlank @Size(max = 100) String asker,
        @NotNull @Size(max = 320) String mail,
        @NotBlank @Size(max = 2000) String reason,

        @NotNull @Pattern(regexp = "en|fr|es|ar|ru|zh", message = "valid.language") String language) {}
