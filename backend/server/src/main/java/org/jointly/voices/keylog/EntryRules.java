package org.jointly.voices.keylog;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.Sentence;
import org.jointly.api.reader.GivenKey;
import org.jointly.platform.Actor;
import org.jointly.platform.problem.Invalid;

/** What each kind of entry must name, of the acting organisation's people and channels, and which keys it comes with. */
@Singleton
class EntryRules {
    /** How many custodians sign an entry. */
    static final int SIGNERS = 2;

    private static final String RECIPIENT = "age1pq1";
    private static final int READERS = 2;

    private final KeyLogRows rows;
    private final KeyRows keys;
    private final ChannelReaders channels;

    EntryRules(KeyLogRows rows, KeyRows keys, ChannelReaders channels) {
        this.rows = rows;
        this.keys = keys;
        this.channels = channels;
    }

    void check(KeyLogEntry entry, KeyLog log, List<GivenKey> given) {
        switch (entry) {
            case KeyLogEntry.Founding founding -> {
                checkCustodians(founding.custodians());
                checkRecipient(founding.recovery(), "/entry/recovery");
            }
            case KeyLogEntry.NewCustodians named -> checkCustodians(named.custodians());
            case KeyLogEntry.NewRecovery recovery -> {
                checkRecipient(recovery.recipient(), "/entry/recovery");
                checkResealed(log, given);
            }
            case KeyLogEntry.NewEpoch epoch -> checkEpoch(epoch, log, given);
            case KeyLogEntry.MoreReaders more -> checkReaders(more.of(), log, given);
            case KeyLogEntry.Vouching vouching -> checkVouched(vouching);
        }
    }

    private void checkCustodians(List<KeyLogEntry.Custodian> named) {
        must(
                named.stream().map(KeyLogEntry.Custodian::person).distinct().count() >= SIGNERS,
                "/entry/custodians",
                Sentence.of("keylog.signers", SIGNERS));
        var own = personKeys();
        var holders = holders();
        for (var custodian : named) {
            var made = own.get(custodian.person());
            must(
                    made != null && made.signing().equals(custodian.key()) && holders.contains(custodian.person()),
                    "/entry/custodians",
                    Sentence.of("keylog.custodian", custodian.name()));
        }
    }

    private void checkEpoch(KeyLogEntry.NewEpoch entry, KeyLog log, List<GivenKey> keys) {
        var of = entry.of();
        checkHeld(of.channel());
        var before = log.epochs().get(of.channel());
        var number = before == null ? 1 : before.number() + 1;
        must(of.number() == number, "/entry/epoch", "must be " + number);
        checkRecipient(entry.recipient(), "/entry/recipient");
        must(Hashes.isKey(entry.signing()), "/entry/signing", "must be an Ed25519 key in Base64");
        checkNamedReaders(of);
        checkKeys(keys, of, of.people(), 1);
    }

    private void checkReaders(KeyLogEntry.EpochReaders of, KeyLog log, List<GivenKey> keys) {
        checkHeld(of.channel());
        var before = log.epochs().get(of.channel());
        if (before == null || of.number() != before.number()) {
            throw new Invalid("/entry/epoch", Sentence.forPrograms("must be the present one of the channel"));
        }
        checkNamedReaders(of);
        var readers = of.people();
        must(readers.containsAll(before.readers().keySet()), "/entry/readers", Sentence.of("keylog.readers-fewer"));
        readers.removeAll(before.readers().keySet());
        checkKeys(keys, of, readers, 0);
    }

    private void checkNamedReaders(KeyLogEntry.EpochReaders of) {
        must(of.people().size() >= READERS, "/entry/readers", Sentence.of("keylog.signers", READERS));
        var appointed = channels.appointed(of.channel(), Actor.current().organisation());
        var own = personKeys();
        var holders = holders();
        for (var reader : of.readers()) {
            var made = own.get(reader.person());
            must(
                    made != null
                            && made.recipient().equals(reader.recipient())
                            && appointed.contains(reader.person())
                            && holders.contains(reader.person()),
                    "/entry/readers",
                    Sentence.of("keylog.reader", reader.name()));
        }
    }

    private static void checkKeys(List<GivenKey> keys, KeyLogEntry.EpochReaders of, Set<UUID> readers, int recovery) {
        var given = keys.stream().map(GivenKey::person).filter(Objects::nonNull).collect(Collectors.toSet());
        must(
                keys.stream().allMatch(key -> key.channel().equals(of.channel()) && key.epoch() == of.number())
                        && given.equals(readers)
                        && keys.size() == readers.size() + recovery,
                "/keys",
                "must be one for every new reader, and for recovery with a new epoch");
    }

    private void checkResealed(KeyLog log, List<GivenKey> keys) {
        must(
                keys.stream().allMatch(key -> key.person() == null)
                        && keys.stream()
                                .map(GivenKey::channel)
                                .collect(Collectors.toSet())
                                .containsAll(log.epochs().keySet()),
                "/keys",
                "must hold every channel's present key, sealed to the new recovery key");
    }

    private void checkVouched(KeyLogEntry.Vouching entry) {
        checkHeld(entry.channel());
        must(
                channels.hosts(entry.channel(), Actor.current().organisation()),
                "/entry/channel",
                "must be one that your organisation hosts");
        must(
                channels.receives(entry.channel(), entry.vouched()),
                "/entry/vouched",
                "must be a receiver of the channel");
        var founding = rows.log(entry.vouched()).stream().findFirst();
        must(
                founding.isPresent() && founding.get().hash().equals(entry.founding()),
                "/entry/founding",
                "must be the hash of the founding entry of that organisation");
    }

    private void checkHeld(UUID channel) {
        must(
                channels.holds(channel, Actor.current().organisation()),
                "/entry/channel",
                "must be one that your organisation receives");
    }

    private Map<UUID, PersonKeyRow> personKeys() {
        return keys.people(Actor.current().organisation()).stream()
                .collect(Collectors.toMap(PersonKeyRow::person, row -> row));
    }

    private Set<UUID> holders() {
        return channels.holders(Actor.current().organisation());
    }

    private static void checkRecipient(String recipient, String pointer) {
        must(
                recipient.startsWith(RECIPIENT) && recipient.length() < 3000,
                pointer,
                "must be a recipient that begins with " + RECIPIENT);
    }

    /** What only a page of ours could send wrong. */
    static void must(boolean so, String pointer, String otherwise) {
        must(so, pointer, Sentence.forPrograms(otherwise));
    }

    static void must(boolean so, String pointer, Sentence otherwise) {
        if (!so) {
            throw new Invalid(pointer, otherwise);
        }
    }
}
