package org.jointly.voices.keylog;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands in an entry of a key log; which fields there are follows from its kind. */
@Serdeable
public record KeyLogEntry(
        int v,
        @Nullable UUID organisation,
        int seq,
        @Nullable String previous,
        @Nullable LocalDate on,
        @Nullable String kind,
        @Nullable List<Custodian> custodians,
        @Nullable String recovery,
        @Nullable UUID channel,
        @Nullable Integer epoch,
        @Nullable String recipient,
        @Nullable String signing,
        @Nullable List<Reader> readers,
        @Nullable UUID vouched,
        @Nullable String founding) {
    /** Signs the key log; {@code key} is an Ed25519 key in Base64. */
    @Serdeable
    record Custodian(UUID person, String name, String key) {}

    /** Reads for a channel; {@code recipient} is what the epoch's key is sealed to. */
    @Serdeable
    record Reader(UUID person, String name, String recipient) {}

    List<Custodian> custodiansNamed() {
        return custodians == null ? List.of() : custodians;
    }

    List<Reader> readersNamed() {
        return readers == null ? List.of() : readers;
    }
}
