package org.jointly.api.reader;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The next entry of the key log, signed by the first of two, with the keys that it hands out. */
@Serdeable
public record DraftEntry(
        @NotBlank @Size(max = 200000) String entry,
        @NotBlank @Size(max = 200) String signature,
        @Size(max = 500) List<@Valid @NotNull GivenKey> keys) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public DraftEntry {
        keys = keys == null ? List.of() : keys;
    }
}
