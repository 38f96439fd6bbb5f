package org.jointly.voices.reader;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.voices.ThemeKind;
import org.jointly.api.voices.Use;
import org.jointly.voices.keylog.GivenKey;
import org.jspecify.annotations.Nullable;

/** What the reader's frame asks, as docs/voices.md writes it. */
final class ReaderRequests {
    private ReaderRequests() {}

    @Serdeable
    record KeepKey(
            @NotBlank @Size(max = 3000) String recipient,
            @NotBlank @Size(max = 100) String signing,
            @NotBlank @Size(max = 20000) String wrapped,
            @Nullable @Size(max = 20000) String passkey,
            boolean replace) {}

    @Serdeable
    record DraftEntry(
            @NotBlank @Size(max = 200000) String entry,
            @NotBlank @Size(max = 200) String signature,
            @Size(max = 500) List<@Valid @NotNull GivenKey> keys) {
        @SuppressWarnings("NullAway") // JSON leaves an empty list out
        DraftEntry {
            keys = keys == null ? List.of() : keys;
        }
    }

    @Serdeable
    record Sign(@NotBlank @Size(max = 200) String signature) {}

    @Serdeable
    record Reply(
            @Min(1) int number, @Min(1) int epoch, @NotBlank String sealed) {}

    @Serdeable
    record Export(@NotNull Use use) {}

    @Serdeable
    record Share(
            @NotNull UUID organisation,
            @Min(1) int epoch,
            @NotBlank String sealed) {}

    @Serdeable
    record ProposeTheme(
            @NotNull UUID channel,
            @NotNull ThemeKind kind,
            @NotNull Map<String, String> text,
            @NotEmpty @Size(max = 1000) Set<@NotNull UUID> voices) {}

    @Serdeable
    record AddVoices(@NotEmpty @Size(max = 1000) Set<@NotNull UUID> voices) {}
}
