package org.jointly.voices.keylog;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Sentence;
import org.jointly.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;

/** The JSON of an entry of a key log, as it was signed; which fields there are should follow from its kind. */
@Serdeable
record WrittenEntry(
        int v,
        @Nullable UUID organisation,
        int seq,
        @Nullable String previous,
        @Nullable LocalDate on,
        @Nullable String kind,
        @Nullable List<KeyLogEntry.Custodian> custodians,
        @Nullable String recovery,
        @Nullable UUID channel,
        @Nullable Integer epoch,
        @Nullable String recipient,
        @Nullable String signing,
        @Nullable List<KeyLogEntry.Reader> readers,
        @Nullable UUID vouched,
        @Nullable String founding) {
    private static final UUID MISSING = new UUID(0, 0);

    boolean founds() {
        return KeyLogEntry.Founding.KIND.equals(kind);
    }

    /** By its kind. What is missing is empty, which no rule lets pass. */
    KeyLogEntry typed() {
        return switch (text(kind)) {
            case KeyLogEntry.Founding.KIND -> new KeyLogEntry.Founding(list(custodians), text(recovery));
            case KeyLogEntry.NewCustodians.KIND -> new KeyLogEntry.NewCustodians(list(custodians));
            case KeyLogEntry.NewRecovery.KIND -> new KeyLogEntry.NewRecovery(text(recovery));
            case KeyLogEntry.NewEpoch.KIND ->
                new KeyLogEntry.NewEpoch(
                        new KeyLogEntry.EpochReaders(id(channel), number(epoch), list(readers)),
                        text(recipient),
                        text(signing));
            case KeyLogEntry.MoreReaders.KIND ->
                new KeyLogEntry.MoreReaders(new KeyLogEntry.EpochReaders(id(channel), number(epoch), list(readers)));
            case KeyLogEntry.Vouching.KIND -> new KeyLogEntry.Vouching(id(channel), id(vouched), text(founding));
            default -> throw new Invalid("/entry/kind", Sentence.forPrograms("is not a kind of entry"));
        };
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static UUID id(@Nullable UUID value) {
        return value == null ? MISSING : value;
    }

    private static int number(@Nullable Integer value) {
        return value == null ? 0 : value;
    }

    private static <T> List<T> list(@Nullable List<T> value) {
        return value == null ? List.of() : value;
    }
}
