package org.jointly.api.access.account;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The secret of a mailed link. */
@Serdeable
public record MailChangeToken(@NotNull @Size(max = 200) String token) {
    @Override
    public String toString() {
        return "MailChangeToken";
    }
}
