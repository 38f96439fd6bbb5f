package org.jointly.api.notification;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The secret of a calendar's address. */
@Serdeable
public record ReadCalendar(@NotBlank @Size(max = 100) String token) {
    @Override
    public String toString() {
        return "ReadCalendar";
    }
}
