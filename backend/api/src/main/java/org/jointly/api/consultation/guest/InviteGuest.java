package org.jointly.api.consultation.guest;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jointly.api.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that is not on the platform and is to be asked by mail.
 *
 * @param mail one address; whoever reads it speaks for the organisation
 * @param contact who that is, for the greeting and as the name under what is submitted
 * @param language of the mails and the page: one of {@code en fr es ar ru zh}
 */
@Serdeable
public record InviteGuest(
        @NotBlank @Size(max = 200) String name,
        @NotNull OrganisationKind kind,
        @NotBlank @Size(max = 320) String mail,
        @Nullable @Size(max = 100) String contact,

        @NotNull @Pattern(regexp = "en|fr|es|ar|ru|zh", message = "valid.language") String language) {}
