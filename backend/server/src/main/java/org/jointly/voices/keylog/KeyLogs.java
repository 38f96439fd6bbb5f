package org.jointly.voices.keylog;

import static org.jointly.voices.keylog.EntryRules.must;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.Sentence;
import org.jointly.api.reader.GivenKey;
import org.jointly.api.survivor.SignedEntry;
import org.jointly.platform.Actor;
import org.jointly.platform.problem.Invalid;

/**
 * The key logs of organisations: what two custodians signed is appended if it follows from what stands there, names people
 * that are what it says, and comes with every key that it promises.
 */
@Singleton
@Transactional
public class KeyLogs {
    private static final String CONTEXT = "jointly/voices/keylog/v1\n";

    private final KeyLogRows rows;
    private final KeyRows keyRows;
    private final EntryRules rules;
    private final ObjectMapper json;
    private final Clock clock;

    KeyLogs(KeyLogRows rows, KeyRows keyRows, EntryRules rules, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.keyRows = keyRows;
        this.rules = rules;
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

    public boolean isCustodian(Actor actor) {
        return of(actor.organisation()).custodians().containsKey(actor.person());
    }

    public KeyLogEntry parsed(String text) {
        return written(text).typed();
    }

    private WrittenEntry written(String text) {
        try {
            var entry = json.readValue(text, WrittenEntry.class);
            if (entry == null) {
                throw new Invalid("/entry", Sentence.forPrograms("must be a JSON object"));
            }
            return entry;
        } catch (IOException e) {
            throw new Invalid("/entry", Sentence.forPrograms("must be the JSON of an entry"));
        }
    }

    /** Everything but that there are two signatures. */
    public KeyLogEntry checked(String text, List<GivenKey> keys) {
        var log = of(Actor.current().organisation());
        var written = written(text);
        checkFollows(written, log);
        var entry = written.typed();
        rules.check(entry, log, keys);
        return entry;
    }

    private void checkFollows(WrittenEntry entry, KeyLog log) {
        var today = LocalDate.now(clock);
        must(entry.v() == 1, "/entry/v", "must be 1");
        must(Actor.current().organisation().equals(entry.organisation()), "/entry/organisation", "must be your own");
        must(entry.seq() == log.next(), "/entry/seq", "must be " + log.next());
        must(log.last().equals(entry.previous()), "/entry/previous", "must be the hash of the entry before");
        must(
                entry.on() != null
                        && !entry.on().isBefore(today.minusDays(1))
                        && !entry.on().isAfter(today.plusDays(1)),
                "/entry/on",
                "must be the day of today");
        must((log.next() == 0) == entry.founds(), "/entry/kind", "a log begins with its founding, once");
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
                signatures.stream().map(SignedEntry.Signed::person).distinct().count() >= EntryRules.SIGNERS,
                "/signature",
                "must be of two different custodians");
        signatures.forEach(signed -> checkSignature(entry, text, signed));
        var organisation = Actor.current().organisation();
        var today = LocalDate.now(clock);
        var seq = written(text).seq();
        rows.append(new KeyLogRow(organisation, seq, text, Hashes.hex(text), signatures), today);
        if (entry instanceof KeyLogEntry.NewEpoch epoch) {
            keyRows.endEpoch(epoch.of().channel(), organisation, today);
            keyRows.beginEpoch(epoch, organisation, today);
        }
        keys.forEach(key ->
                keyRows.give(new SealedEpochKey(key.channel(), organisation, key.epoch(), sealed(key)), key.person()));
    }

    private static byte[] sealed(GivenKey key) {
        return Hashes.decoded(key.sealed())
                .filter(Sealed::looksLikeAge)
                .orElseThrow(() -> new Invalid("/keys", Sentence.forPrograms("must be age files in Base64")));
    }
}
