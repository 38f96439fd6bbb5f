package org.jointly.api.document;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to say who writes a section first.
 *
 * @param organisation one that drafts the programme; absent for nobody
 */
@Serdeable
public record HoldPen(
        @NotBlank @Size(max = 500) String section, @Nullable UUID organisation) {}
