package org.jointly.voices.keylog;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.reader.GivenKey;
import org.jointly.api.survivor.SignedEntry;
import org.jointly.platform.Actor;
import org.jointly.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * The key logs of organisations: what two custodians signed is appended if it follows from what stands there, names people
 * that are what it says, and comes with every key that it promises.
 */
@Singleton
@Transactional
public class KeyLogs {
    private static final String CONTEXT = "jointly/voices/keylog/v1\n";
    private static final String RECIPIENT = "age1pq1";
    private static final int SIGNERS = 2;
    private static final int READERS = 2;

    private final KeyRows rows;
    private final ChannelReaders channels;
    private final ObjectMapper json;
    private final Clock clock;

    KeyLogs(KeyRows rows, ChannelReaders channels, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.channels = channels;
        this.json = json;
        this.clock = clock;
    }

    public KeyLog of(UUID organisation) {
        var log = KeyLog.EMPTY;
        for (var row : rows.log(organisation)) {
            log = log.with(parsed(row.entry()), row.entry());
        }
        return log;
    }

    public KeyLogEntry parsed(String text) {
        try {
            var entry = json.readValue(text, KeyLogEntry.class);
            if (entry == null) {
                throw new Invalid("/entry", "must be a JSON object");
            }
            return entry;
        } catch (IOException e) {
            throw new Invalid("/entry", "must be the JSON of an entry");
        }
    }

    /** Everything but that there are two signatures. */
    public KeyLogEntry checked(String text, List<GivenKey> keys) {
        var actor = Actor.current();
        var log = of(actor.organisation());
        var entry = parsed(text);
        var today = LocalDate.now(clock);
        must(entry.v() == 1, "/entry/v", "must be 1");
        must(actor.organisation().equals(entry.organisation()), "/entry/organisation", "must be your own");
        must(entry.seq() == log.next(), "/entry/seq", "must be " + log.next());
        must(log.last().equals(entry.previous()), "/entry/previous", "must be the hash of the entry before");
        must(
                entry.on() != null
                        && !entry.on().isBefore(today.minusDays(1))
                        && !entry.on().isAfter(today.plusDays(1)),
                "/entry/on",
                "must be the day of today");
        must(
                (log.next() == 0) == "founding".equals(entry.kind()),
                "/entry/kind",
                "a log begins with its founding, once");
        switch (String.valueOf(entry.kind())) {
            case "founding" -> {
                checkCustodians(entry);
                checkRecipient(entry.recovery(), "/entry/recovery");
            }
            case "custodians" -> checkCustodians(entry);
            case "recovery" -> {
                checkRecipient(entry.recovery(), "/entry/recovery");
                checkResealed(log, keys);
            }
            case "epoch" -> checkEpoch(entry, log, keys);
            case "readers" -> checkReaders(entry, log, keys);
            case "vouch" -> checkVouched(entry);
            default -> throw new Invalid("/entry/kind", "is not a kind of entry");
        }
        return entry;
    }

    /** Those whose signature an entry needs: the custodians in force, or those that the founding names. */
    Map<UUID, String> signers(KeyLogEntry entry) {
        var log = of(Actor.current().organisation());
        return log.next() == 0 ? KeyLog.EMPTY.with(entry, "").custodians() : log.custodians();
    }

    public void checkSignature(KeyLogEntry entry, String text, SignedEntry.Signed signed) {
        var key = signers(entry).get(signed.person());
        must(key != null, "/signature", "must be a custodian's");
        must(Hashes.signed(String.valueOf(key), CONTEXT + text, signed.signature()), "/signature", "is not right");
    }

    public void append(String text, List<SignedEntry.Signed> signatures, List<GivenKey> keys) {
        var entry = checked(text, keys);
        must(
                signatures.stream().map(SignedEntry.Signed::person).distinct().count() >= SIGNERS,
                "/signature",
                "must be of two different custodians");
        signatures.forEach(signed -> checkSignature(entry, text, signed));
        var organisation = Actor.current().organisation();
        var today = LocalDate.now(clock);
        rows.append(organisation, entry.seq(), text, Hashes.hex(text), signatures, today);
        if ("epoch".equals(entry.kind())) {
            var channel = Objects.requireNonNull(entry.channel());
            rows.endEpoch(channel, organisation, today);
            rows.beginEpoch(
                    channel,
                    organisation,
                    Objects.requireNonNull(entry.epoch()),
                    String.valueOf(entry.recipient()),
                    String.valueOf(entry.signing()),
                    today);
        }
        keys.forEach(key -> rows.give(key.channel(), organisation, key.epoch(), key.person(), sealed(key)));
    }

    private static byte[] sealed(GivenKey key) {
        return Hashes.decoded(key.sealed())
                .filter(Sealed::looksLikeAge)
                .orElseThrow(() -> new Invalid("/keys", "must be age files in Base64"));
    }

    private void checkCustodians(KeyLogEntry entry) {
        var named = entry.custodiansNamed();
        must(
                named.stream().map(KeyLogEntry.Custodian::person).distinct().count() >= SIGNERS,
                "/entry/custodians",
                "must be two people or more");
        var keys = personKeys();
        var holders = holders();
        for (var custodian : named) {
            var own = keys.get(custodian.person());
            must(
                    own != null && own.signing().equals(custodian.key()) && holders.contains(custodian.person()),
                    "/entry/custodians",
                    custodian.name() + " must hold the role safeguarding and have made that signing key");
        }
    }

    private void checkEpoch(KeyLogEntry entry, KeyLog log, List<GivenKey> keys) {
        var channel = channel(entry);
        var before = log.epochs().get(channel);
        var number = before == null ? 1 : before.number() + 1;
        must(Objects.equals(entry.epoch(), number), "/entry/epoch", "must be " + number);
        checkRecipient(entry.recipient(), "/entry/recipient");
        must(Hashes.isKey(entry.signing()), "/entry/signing", "must be an Ed25519 key in Base64");
        checkNamedReaders(entry, channel);
        var readers =
                entry.readersNamed().stream().map(KeyLogEntry.Reader::person).collect(Collectors.toSet());
        checkKeys(keys, channel, number, readers, 1);
    }

    private void checkReaders(KeyLogEntry entry, KeyLog log, List<GivenKey> keys) {
        var channel = channel(entry);
        var before = log.epochs().get(channel);
        if (before == null || !Objects.equals(entry.epoch(), before.number())) {
            throw new Invalid("/entry/epoch", "must be the present one of the channel");
        }
        checkNamedReaders(entry, channel);
        var readers =
                entry.readersNamed().stream().map(KeyLogEntry.Reader::person).collect(Collectors.toSet());
        must(
                readers.containsAll(before.readers().keySet()),
                "/entry/readers",
                "may only get more: who leaves needs a new epoch");
        readers.removeAll(before.readers().keySet());
        checkKeys(keys, channel, before.number(), readers, 0);
    }

    private void checkNamedReaders(KeyLogEntry entry, UUID channel) {
        var organisation = Actor.current().organisation();
        var named = entry.readersNamed();
        must(
                named.stream().map(KeyLogEntry.Reader::person).distinct().count() >= READERS,
                "/entry/readers",
                "must be two people or more");
        var appointed = channels.appointed(channel, organisation);
        var keys = personKeys();
        var holders = holders();
        for (var reader : named) {
            var own = keys.get(reader.person());
            must(
                    own != null
                            && own.recipient().equals(reader.recipient())
                            && appointed.contains(reader.person())
                            && holders.contains(reader.person()),
                    "/entry/readers",
                    reader.name() + " must be appointed as reader, hold the role safeguarding and have made that key");
        }
    }

    private static void checkKeys(List<GivenKey> keys, UUID channel, int epoch, Set<UUID> readers, int recovery) {
        var given = keys.stream().map(GivenKey::person).filter(Objects::nonNull).collect(Collectors.toSet());
        must(
                keys.stream().allMatch(key -> key.channel().equals(channel) && key.epoch() == epoch)
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

    private void checkVouched(KeyLogEntry entry) {
        var channel = channel(entry);
        must(
                channels.hosts(channel, Actor.current().organisation()),
                "/entry/channel",
                "must be one that your organisation hosts");
        var vouched = entry.vouched();
        must(
                vouched != null && channels.receives(channel, vouched),
                "/entry/vouched",
                "must be a receiver of the channel");
        var founding = rows.log(Objects.requireNonNull(vouched)).stream().findFirst();
        must(
                founding.isPresent() && founding.get().hash().equals(entry.founding()),
                "/entry/founding",
                "must be the hash of the founding entry of that organisation");
    }

    private UUID channel(KeyLogEntry entry) {
        var organisation = Actor.current().organisation();
        if (entry.channel() == null || !channels.holds(entry.channel(), organisation)) {
            throw new Invalid("/entry/channel", "must be one that your organisation receives");
        }
        return entry.channel();
    }

    private Map<UUID, PersonKeyRow> personKeys() {
        return rows.people(Actor.current().organisation()).stream()
                .collect(Collectors.toMap(PersonKeyRow::person, row -> row));
    }

    private Set<UUID> holders() {
        return channels.holders(Actor.current().organisation());
    }

    private static void checkRecipient(@Nullable String recipient, String pointer) {
        must(
                recipient != null && recipient.startsWith(RECIPIENT) && recipient.length() < 3000,
                pointer,
                "must be a recipient that begins with " + RECIPIENT);
    }

    private static void must(boolean so, String pointer, String otherwise) {
        if (!so) {
            throw new Invalid(pointer, otherwise);
        }
    }
}
