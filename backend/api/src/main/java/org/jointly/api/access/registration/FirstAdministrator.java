package org.jointly.api.access.registration;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be an organisation's first administrator; they are asked by mail.
 *
 * @param language of the mail: one of {@code en fr es ar ru zh}
 */
@Serdeable
public record FirstAdministrator(
        @NotNull @Size(max = 320) String mail,
        @Nullable @Size(max = 200) String name,

        @NotNull @Pattern(regexp = "en|fr|es|ar|ru|zh", message = "valid.language") String language) {}
