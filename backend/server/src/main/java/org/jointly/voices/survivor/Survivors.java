package org.jointly.voices.survivor;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jointly.api.Sentence;
import org.jointly.api.survivor.ChangeConsent;
import org.jointly.api.survivor.Code;
import org.jointly.api.survivor.Messages;
import org.jointly.api.survivor.NothingFound;
import org.jointly.api.survivor.Withdrawal;
import org.jointly.api.survivor.Withdrawn;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotFound;
import org.jointly.voices.LaterRow;
import org.jointly.voices.VoiceRefusal;
import org.jointly.voices.keeper.GoneRow;
import org.jointly.voices.keeper.Tombstones;
import org.jointly.voices.keylog.Hashes;
import org.jointly.voices.keylog.Sealed;

/**
 * What survivors do with their code, under a database role of its own. Whoever shows a code's key is compared with what is kept in constant
 * time; what is not found and what is not opened by the code look the same.
 */
@Singleton
@Transactional("voices")
public class Survivors {
    private static final int DELETE_WITHIN_DAYS = 14;
    private static final UUID NOBODY = new UUID(0, 0);
    private static final byte[] NOTHING = new byte[32];

    private final SurvivorRows rows;
    private final OpenChannelRows open;
    private final OpenChannels channels;
    private final Tombstones tombstones;
    private final ObjectMapper json;
    private final Clock clock;

    Survivors(
            SurvivorRows rows,
            OpenChannelRows open,
            OpenChannels channels,
            Tombstones tombstones,
            ObjectMapper json,
            Clock clock) {
        this.rows = rows;
        this.open = open;
        this.channels = channels;
        this.tombstones = tombstones;
        this.json = json;
        this.clock = clock;
    }

    /** Asks the same of PostgreSQL whether there is something behind the code or not. */
    Object status(Code code) {
        var lookup = Hashes.hexOfHex(code.lookup());
        rows.seek(lookup);
        var found = rows.found(lookup);
        var contents = CodeContents.read(rows, found.map(SubmissionRow::id).orElse(NOBODY));
        var opened = MessageDigest.isEqual(
                found.map(SubmissionRow::auth).orElse(NOTHING),
                Hashes.sha256(HexFormat.of().parseHex(code.auth())));
        return found.isPresent() && opened ? contents.of(found.get(), channels::name) : new NothingFound(false);
    }

    void write(byte[] challenge, Messages request) {
        var row = known(request.lookup(), request.auth());
        var today = LocalDate.now(clock);
        var present = open.presentEpochs(row.channel());
        var before = rows.messages(row.id());
        rows.mustSpend(challenge, today);
        for (var i = 0; i < request.messages().size(); i++) {
            var message = request.messages().get(i);
            var pointer = "/messages/" + i;
            var sealed = Sealed.reply(Sealed.decoded(message.sealed(), pointer + "/sealed"), pointer + "/sealed");
            var same = before.stream().filter(sent -> isOf(message, sent)).findFirst();
            if (same.isPresent() && Arrays.equals(same.get().sealed(), sealed)) {
                continue;
            }
            var next = next(before, request.messages().subList(0, i), message.organisation());
            if (same.isPresent() || message.number() != next) {
                throw new Invalid(pointer + "/number", Sentence.forPrograms("must be " + next));
            }
            if (!Objects.equals(present.get(message.organisation()), message.epoch())) {
                throw VoiceRefusal.epochEnded();
            }
            rows.message(
                    new LaterRow(row.id(), message.organisation(), message.number(), message.epoch(), sealed, today),
                    row.channel());
        }
    }

    void changeConsent(ChangeConsent request) {
        known(request.lookup(), request.auth());
        if (!rows.changeConsent(Hashes.hexOfHex(request.auth()), request, LocalDate.now(clock))) {
            throw unknown();
        }
    }

    /** The file outside the database knows it before PostgreSQL does: a crash in between loses nothing of the wish. */
    public Withdrawn withdraw(Withdrawal request) {
        var row = known(request.lookup(), request.auth());
        var proof = Hashes.sha256(HexFormat.of().parseHex(request.withdraw()));
        if (!MessageDigest.isEqual(row.withdraw(), proof)) {
            throw unknown();
        }
        var today = LocalDate.now(clock);
        var published = rows.published();
        var taken = rows.envelopes(row.id()).stream()
                .map(EnvelopeRow::organisation)
                .filter(organisation ->
                        request.organisation() == null || request.organisation().equals(organisation))
                .toList();
        if (taken.isEmpty()) {
            throw unknown();
        }
        tombstones.append(taken.stream()
                .map(organisation -> new GoneRow(row.id(), organisation, row.channel(), today))
                .toList());
        rows.withdraw(HexFormat.of().formatHex(proof), request.organisation(), today);
        return new Withdrawn(published.stream().map(this::out).toList(), today.plusDays(DELETE_WITHIN_DAYS));
    }

    private static boolean isOf(Messages.Message message, LaterRow sent) {
        return sent.organisation().equals(message.organisation()) && sent.number() == message.number();
    }

    /** The number of the next message to an organisation, after those before it in the same request. */
    private static long next(List<LaterRow> sent, List<Messages.Message> before, UUID organisation) {
        return 1
                + sent.stream()
                        .filter(row -> row.organisation().equals(organisation))
                        .count()
                + before.stream()
                        .filter(message -> message.organisation().equals(organisation))
                        .count();
    }

    private SubmissionRow known(String lookupKey, String authKey) {
        var lookup = Hashes.hexOfHex(lookupKey);
        rows.seek(lookup);
        var found = rows.found(lookup);
        var opened = MessageDigest.isEqual(
                found.map(SubmissionRow::auth).orElse(NOTHING),
                Hashes.sha256(HexFormat.of().parseHex(authKey)));
        return found.filter(row -> opened).orElseThrow(Survivors::unknown);
    }

    private static NotFound unknown() {
        return new NotFound("code");
    }

    private Withdrawn.Published out(OutRow row) {
        try {
            return new Withdrawn.Published(
                    row.theme(),
                    Objects.requireNonNull(json.readValue(row.text(), Argument.mapOf(String.class, String.class))),
                    row.publishedOn());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
