package org.jointly.voices.keylog;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's key log as it stands: who its custodians are and which epochs its channels have.
 *
 * @param next the number of the entry to come
 * @param last the hash of the newest entry; empty before the founding
 * @param founding the text of the founding entry
 * @param custodians their Ed25519 keys by person
 * @param epochs the present epoch of each channel
 */
public record KeyLog(
        int next, String last, @Nullable String founding, Map<UUID, String> custodians, Map<UUID, Epoch> epochs) {
    static final KeyLog EMPTY = new KeyLog(0, "", null, Map.of(), Map.of());

    /** An epoch and the recipients of its readers, by person. */
    record Epoch(int number, Map<UUID, String> readers) {}

    /** With one entry more. */
    KeyLog with(KeyLogEntry entry, String text) {
        return switch (entry) {
            case KeyLogEntry.Founding founded -> with(text, signers(founded.custodians()), epochs);
            case KeyLogEntry.NewCustodians named -> with(text, signers(named.custodians()), epochs);
            case KeyLogEntry.NewEpoch begun -> with(text, custodians, present(begun.of()));
            case KeyLogEntry.MoreReaders more -> with(text, custodians, present(more.of()));
            case KeyLogEntry.NewRecovery _, KeyLogEntry.Vouching _ -> with(text, custodians, epochs);
        };
    }

    private KeyLog with(String text, Map<UUID, String> signers, Map<UUID, Epoch> present) {
        return new KeyLog(next + 1, Hashes.hex(text), founding == null ? text : founding, signers, present);
    }

    private static Map<UUID, String> signers(List<KeyLogEntry.Custodian> named) {
        return named.stream()
                .collect(Collectors.toUnmodifiableMap(
                        KeyLogEntry.Custodian::person, KeyLogEntry.Custodian::key, (first, again) -> first));
    }

    private Map<UUID, Epoch> present(KeyLogEntry.EpochReaders of) {
        var changed = new HashMap<>(epochs);
        changed.put(
                of.channel(),
                new Epoch(
                        of.number(),
                        of.readers().stream()
                                .collect(Collectors.toUnmodifiableMap(
                                        KeyLogEntry.Reader::person,
                                        KeyLogEntry.Reader::recipient,
                                        (first, again) -> first))));
        return Map.copyOf(changed);
    }

    /** What the link to a channel carries: the beginning of the hash of the founding entry. */
    public Optional<String> fingerprint() {
        return Optional.ofNullable(founding)
                .map(text ->
                        Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Hashes.sha256(text), 16)));
    }
}
