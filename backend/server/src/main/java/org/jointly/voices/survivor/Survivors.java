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
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.api.survivor.ChangeConsent;
import org.jointly.api.survivor.Code;
import org.jointly.api.survivor.CodeStatus;
import org.jointly.api.survivor.Messages;
import org.jointly.api.survivor.NothingFound;
import org.jointly.api.survivor.Submission;
import org.jointly.api.survivor.Withdrawal;
import org.jointly.api.survivor.Withdrawn;
import org.jointly.api.voices.ChannelState;
import org.jointly.api.voices.inbox.VoiceState;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotFound;
import org.jointly.voices.ChannelRow;
import org.jointly.voices.VoiceRefusal;
import org.jointly.voices.keeper.GoneRow;
import org.jointly.voices.keeper.Tombstones;
import org.jointly.voices.keylog.Hashes;
import org.jointly.voices.keylog.Sealed;

/**
 * What survivors do, under a database role of its own. Whoever shows a code's key is compared with what is kept in constant
 * time; what is not found and what is not opened by the code look the same.
 */
@Singleton
@Transactional("voices")
public class Survivors {
    private static final int DELETE_WITHIN_DAYS = 14;
    private static final UUID NOBODY = new UUID(0, 0);
    private static final byte[] NOTHING = new byte[32];

    private final SurvivorRows rows;
    private final OpenChannels channels;
    private final Tombstones tombstones;
    private final ObjectMapper json;
    private final Clock clock;

    Survivors(SurvivorRows rows, OpenChannels channels, Tombstones tombstones, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.channels = channels;
        this.tombstones = tombstones;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param challenge what the work was done for, by which it cannot be used again
     * @param fingerprint by which the same sent twice is known
     */
    void submit(byte[] challenge, byte[] fingerprint, Submission request) {
        var lookup = request.lookup();
        rows.seek(lookup);
        rows.inTurn(lookup);
        var before = rows.found(lookup);
        if (before.isPresent()) {
            if (MessageDigest.isEqual(before.get().fingerprint(), fingerprint)) {
                return;
            }
            throw VoiceRefusal.sentBefore();
        }
        var channel = channels.begun(request.channel());
        if (channel.state() != ChannelState.OPEN) {
            throw new NotFound("channel");
        }
        check(request, channel);
        var today = LocalDate.now(clock);
        if (rows.buried(request.submission())) {
            throw new Invalid("/submission", "was taken back");
        }
        spend(challenge, today);
        if (rows.submit(
                        request.submission(),
                        channel.id(),
                        request.form(),
                        request.mode().toString(),
                        lookup,
                        request.auth(),
                        request.withdraw(),
                        fingerprint,
                        today)
                == 0) {
            throw VoiceRefusal.sentBefore();
        }
        for (var i = 0; i < request.envelopes().size(); i++) {
            var envelope = request.envelopes().get(i);
            var sealed = sealed(envelope.sealed(), "/envelopes/" + i + "/sealed");
            rows.envelope(
                    request.submission(),
                    envelope.organisation(),
                    channel.id(),
                    envelope.epoch(),
                    today,
                    today.plusDays(channel.unreadDays()));
            rows.letter(
                    request.submission(),
                    envelope.organisation(),
                    channel.id(),
                    Sealed.voice(sealed, "/envelopes/" + i + "/sealed"));
        }
        for (var i = 0; i < request.attachments().size(); i++) {
            var attachment = request.attachments().get(i);
            var pointer = "/attachments/" + i + "/sealed";
            rows.attach(
                    request.submission(),
                    attachment.number(),
                    channel.id(),
                    Sealed.attachment(sealed(attachment.sealed(), pointer), pointer));
        }
        request.consents()
                .forEach(consent -> rows.consent(
                        request.submission(),
                        consent.organisation(),
                        channel.id(),
                        consent.use().toString(),
                        today));
    }

    /** Asks the same of PostgreSQL whether there is something behind the code or not. */
    Object status(Code code) {
        var lookup = Hashes.hexOfHex(code.lookup());
        rows.seek(lookup);
        var found = rows.found(lookup);
        var id = found.map(SubmissionRow::id).orElse(NOBODY);
        var envelopes = rows.envelopes(id);
        var gone = rows.gone(id);
        var consents = rows.consents(id);
        var replies = rows.replies(id);
        var messages = rows.messages(id);
        var published = rows.published();
        var happened = rows.happened(id);
        var opened = MessageDigest.isEqual(
                found.map(SubmissionRow::auth).orElse(NOTHING),
                Hashes.sha256(HexFormat.of().parseHex(code.auth())));
        if (found.isEmpty() || !opened) {
            return new NothingFound(false);
        }
        var row = found.get();
        return new CodeStatus(
                true,
                row.id(),
                row.channel(),
                envelopes.stream()
                        .map(EnvelopeRow::state)
                        .max(Comparator.naturalOrder())
                        .orElse(VoiceState.WITHDRAWN),
                row.receivedOn(),
                row.mode(),
                envelopes.stream()
                        .map(EnvelopeRow::keepUntil)
                        .max(Comparator.naturalOrder())
                        .orElse(row.receivedOn()),
                Stream.concat(
                                envelopes.stream()
                                        .map(envelope -> new CodeStatus.With(
                                                envelope.organisation(),
                                                channels.name(envelope.organisation()),
                                                envelope.state(),
                                                null,
                                                happened(happened, envelope.organisation()))),
                                gone.stream()
                                        .map(stone -> new CodeStatus.With(
                                                stone.organisation(),
                                                channels.name(stone.organisation()),
                                                VoiceState.WITHDRAWN,
                                                stone.withdrawnOn(),
                                                List.of())))
                        .toList(),
                consents.stream()
                        .map(consent -> new CodeStatus.Consent(
                                consent.organisation(), consent.use(), consent.givenOn(), consent.withdrawnOn()))
                        .toList(),
                replies.stream()
                        .map(reply -> new CodeStatus.Reply(
                                reply.organisation(), reply.number(), reply.day(), Hashes.base64(reply.sealed())))
                        .toList(),
                messages.stream()
                        .map(message -> new CodeStatus.Message(message.organisation(), message.number(), message.day()))
                        .toList(),
                published.stream()
                        .map(theme -> new CodeStatus.Published(theme.theme(), theme.publishedOn()))
                        .toList());
    }

    private List<CodeStatus.Happened> happened(List<HappeningRow> all, UUID organisation) {
        return all.stream()
                .filter(row -> row.organisation().equals(organisation))
                .sorted(Comparator.comparing(HappeningRow::what))
                .map(row -> new CodeStatus.Happened(
                        row.what(),
                        row.onDay(),
                        row.withOrganisation() == null ? null : channels.name(row.withOrganisation())))
                .toList();
    }

    void write(byte[] challenge, Messages request) {
        var row = known(request.lookup(), request.auth());
        var today = LocalDate.now(clock);
        var present = present(row.channel());
        var before = rows.messages(row.id());
        spend(challenge, today);
        for (var i = 0; i < request.messages().size(); i++) {
            var message = request.messages().get(i);
            var pointer = "/messages/" + i;
            var sealed = Sealed.reply(sealed(message.sealed(), pointer + "/sealed"), pointer + "/sealed");
            var same = before.stream()
                    .filter(sent ->
                            sent.organisation().equals(message.organisation()) && sent.number() == message.number())
                    .findFirst();
            if (same.isPresent() && Arrays.equals(same.get().sealed(), sealed)) {
                continue;
            }
            var next = 1
                    + before.stream()
                            .filter(sent -> sent.organisation().equals(message.organisation()))
                            .count()
                    + request.messages().subList(0, i).stream()
                            .filter(sent -> sent.organisation().equals(message.organisation()))
                            .count();
            if (same.isPresent() || message.number() != next) {
                throw new Invalid(pointer + "/number", "must be " + next);
            }
            if (!Objects.equals(present.get(message.organisation()), message.epoch())) {
                throw VoiceRefusal.epochEnded();
            }
            rows.message(
                    row.id(), message.organisation(), message.number(), row.channel(), message.epoch(), sealed, today);
        }
    }

    void changeConsent(ChangeConsent request) {
        known(request.lookup(), request.auth());
        if (!rows.changeConsent(
                Hashes.hexOfHex(request.auth()),
                request.organisation(),
                request.use().toString(),
                request.given(),
                LocalDate.now(clock))) {
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

    private void check(Submission request, ChannelRow channel) {
        if (rows.form(channel.id())
                .filter(form -> request.form() <= form.version())
                .isEmpty()) {
            throw new Invalid("/form", "is not a set of questions of this channel");
        }
        var receivers = rows.receivers(channel.id());
        if (receivers.stream().noneMatch(row -> row.organisation().equals(channel.host()) && row.receiving())) {
            throw VoiceRefusal.stopped();
        }
        var present = present(channel.id());
        var chosen = new HashSet<UUID>();
        for (var envelope : request.envelopes()) {
            var receiver = receivers.stream()
                    .filter(row -> row.organisation().equals(envelope.organisation()))
                    .findFirst();
            if (receiver.isEmpty() || !chosen.add(envelope.organisation())) {
                throw new Invalid("/envelopes", "must each be for another receiver of the channel");
            }
            if (!receiver.get().receiving()) {
                throw VoiceRefusal.stopped();
            }
            if (!Objects.equals(present.get(envelope.organisation()), envelope.epoch())) {
                throw VoiceRefusal.epochEnded();
            }
        }
        if (!request.consents().stream().allMatch(consent -> chosen.contains(consent.organisation()))
                || request.consents().stream().distinct().count()
                        != request.consents().size()) {
            throw new Invalid("/consents", "must each be for an organisation that gets an envelope, and once");
        }
        if (request.attachments().stream()
                        .map(Submission.Attachment::number)
                        .distinct()
                        .count()
                != request.attachments().size()) {
            throw new Invalid("/attachments", "must each have a number of their own");
        }
    }

    private void spend(byte[] challenge, LocalDate today) {
        if (rows.spend(challenge, today) == 0) {
            throw VoiceRefusal.proofOfWork();
        }
    }

    private Map<UUID, Integer> present(UUID channel) {
        return rows.epochs(channel).stream()
                .collect(Collectors.toMap(PresentEpochRow::organisation, PresentEpochRow::epoch));
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

    private static byte[] sealed(String base64, String pointer) {
        return Hashes.decoded(base64).orElseThrow(() -> new Invalid(pointer, "must be Base64"));
    }
}
