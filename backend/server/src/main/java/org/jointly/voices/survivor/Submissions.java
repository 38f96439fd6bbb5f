package org.jointly.voices.survivor;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.UUID;
import org.jointly.api.Sentence;
import org.jointly.api.survivor.Submission;
import org.jointly.api.voices.ChannelState;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotFound;
import org.jointly.voices.ChannelRow;
import org.jointly.voices.NewEnvelope;
import org.jointly.voices.VoiceRefusal;
import org.jointly.voices.keylog.Sealed;

/** Takes in what survivors send for the first time, under their database role; the same sent twice is taken once. */
@Singleton
@Transactional("voices")
class Submissions {
    private final SurvivorRows rows;
    private final OpenChannelRows open;
    private final OpenChannels channels;
    private final Clock clock;

    Submissions(SurvivorRows rows, OpenChannelRows open, OpenChannels channels, Clock clock) {
        this.rows = rows;
        this.open = open;
        this.channels = channels;
        this.clock = clock;
    }

    /**
     * @param challenge what the work was done for, by which it cannot be used again
     * @param fingerprint by which the same sent twice is known
     */
    void submit(byte[] challenge, byte[] fingerprint, Submission request) {
        rows.seek(request.lookup());
        rows.inTurn(request.lookup());
        if (wasSent(request, fingerprint)) {
            return;
        }
        var channel = channels.begun(request.channel());
        if (channel.state() != ChannelState.OPEN) {
            throw new NotFound("channel");
        }
        check(request, channel);
        if (rows.buried(request.submission())) {
            throw new Invalid("/submission", Sentence.forPrograms("was taken back"));
        }
        var today = LocalDate.now(clock);
        rows.mustSpend(challenge, today);
        if (rows.submit(request, fingerprint, today) == 0) {
            throw VoiceRefusal.sentBefore();
        }
        keepEnvelopes(request, channel, today);
        keepAttachments(request);
        request.consents().forEach(consent -> rows.consent(request.submission(), request.channel(), consent, today));
    }

    private boolean wasSent(Submission request, byte[] fingerprint) {
        var before = rows.found(request.lookup());
        if (before.isPresent() && !MessageDigest.isEqual(before.get().fingerprint(), fingerprint)) {
            throw VoiceRefusal.sentBefore();
        }
        return before.isPresent();
    }

    private void keepEnvelopes(Submission request, ChannelRow channel, LocalDate today) {
        for (var i = 0; i < request.envelopes().size(); i++) {
            var envelope = request.envelopes().get(i);
            var pointer = "/envelopes/" + i + "/sealed";
            var sealed = Sealed.decoded(envelope.sealed(), pointer);
            rows.envelope(new NewEnvelope(
                    request.submission(),
                    envelope.organisation(),
                    channel.id(),
                    envelope.epoch(),
                    today,
                    today.plusDays(channel.unreadDays())));
            rows.letter(request.submission(), envelope.organisation(), channel.id(), Sealed.voice(sealed, pointer));
        }
    }

    private void keepAttachments(Submission request) {
        for (var i = 0; i < request.attachments().size(); i++) {
            var attachment = request.attachments().get(i);
            var pointer = "/attachments/" + i + "/sealed";
            rows.attach(
                    request.submission(),
                    attachment.number(),
                    request.channel(),
                    Sealed.attachment(Sealed.decoded(attachment.sealed(), pointer), pointer));
        }
    }

    private void check(Submission request, ChannelRow channel) {
        if (open.form(channel.id())
                .filter(form -> request.form() <= form.version())
                .isEmpty()) {
            throw new Invalid("/form", Sentence.forPrograms("is not a set of questions of this channel"));
        }
        var receivers = open.receivers(channel.id());
        if (receivers.stream().noneMatch(row -> row.organisation().equals(channel.host()) && row.receiving())) {
            throw VoiceRefusal.stopped();
        }
        var present = open.presentEpochs(channel.id());
        var chosen = new HashSet<UUID>();
        for (var envelope : request.envelopes()) {
            var receiver = receivers.stream()
                    .filter(row -> row.organisation().equals(envelope.organisation()))
                    .findFirst();
            if (receiver.isEmpty() || !chosen.add(envelope.organisation())) {
                throw new Invalid(
                        "/envelopes", Sentence.forPrograms("must each be for another receiver of the channel"));
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
            throw new Invalid(
                    "/consents",
                    Sentence.forPrograms("must each be for an organisation that gets an envelope, and once"));
        }
        if (request.attachments().stream()
                        .map(Submission.Attachment::number)
                        .distinct()
                        .count()
                != request.attachments().size()) {
            throw new Invalid("/attachments", Sentence.forPrograms("must each have a number of their own"));
        }
    }
}
