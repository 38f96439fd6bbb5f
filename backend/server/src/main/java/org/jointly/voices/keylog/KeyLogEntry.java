package org.jointly.voices.keylog;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What an entry of a key log says. */
public sealed interface KeyLogEntry {
    /** The word for it in the entry's JSON. */
    String kind();

    /** Begins a log: its first custodians, and what keys are sealed to for the day when all else is lost. */
    record Founding(List<Custodian> custodians, String recovery) implements KeyLogEntry {
        static final String KIND = "founding";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /** Other custodians in the place of those before. */
    record NewCustodians(List<Custodian> custodians) implements KeyLogEntry {
        static final String KIND = "custodians";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /** Another recovery key in the place of the one before. */
    record NewRecovery(String recipient) implements KeyLogEntry {
        static final String KIND = "recovery";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /** A channel's next epoch, with an Ed25519 key in Base64 that signs what is answered in it. */
    record NewEpoch(EpochReaders of, String recipient, String signing) implements KeyLogEntry {
        static final String KIND = "epoch";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /** Further readers of a channel's present epoch. */
    record MoreReaders(EpochReaders of) implements KeyLogEntry {
        static final String KIND = "readers";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /** The host's word on whose log another receiver's is: by the hash of its founding entry. */
    record Vouching(UUID channel, UUID vouched, String founding) implements KeyLogEntry {
        static final String KIND = "vouch";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /** Signs the key log; {@code key} is an Ed25519 key in Base64. */
    @Serdeable
    record Custodian(UUID person, String name, String key) {}

    /** Reads for a channel; {@code recipient} is what the epoch's key is sealed to. */
    @Serdeable
    record Reader(UUID person, String name, String recipient) {}

    /** Who reads in an epoch of a channel, all of them. */
    record EpochReaders(UUID channel, int number, List<Reader> readers) {
        Set<UUID> people() {
            return readers.stream().map(Reader::person).collect(Collectors.toSet());
        }
    }
}
