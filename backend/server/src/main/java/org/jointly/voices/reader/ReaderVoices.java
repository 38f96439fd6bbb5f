package org.jointly.voices.reader;

import static org.jointly.voices.keylog.Hashes.base64;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jointly.api.Sentence;
import org.jointly.api.reader.SealedVoice;
import org.jointly.api.reader.SendReply;
import org.jointly.api.reader.ShareVoice;
import org.jointly.api.voices.Use;
import org.jointly.platform.Actor;
import org.jointly.platform.Recorded;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotFound;
import org.jointly.voices.ChannelRows;
import org.jointly.voices.Channels;
import org.jointly.voices.Circle;
import org.jointly.voices.CircleActed;
import org.jointly.voices.LaterRow;
import org.jointly.voices.NewEnvelope;
import org.jointly.voices.VoiceRefusal;
import org.jointly.voices.keylog.KeyRows;
import org.jointly.voices.keylog.Sealed;

/** What a reader does with sealed voices: opens, answers, takes them out, passes them on. */
@Singleton
@Transactional
class ReaderVoices {
    private final ReaderRows rows;
    private final KeyRows keys;
    private final ChannelRows channelRows;
    private final Circle circle;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    ReaderVoices(
            ReaderRows rows,
            KeyRows keys,
            ChannelRows channelRows,
            Circle circle,
            ApplicationEventPublisher<Recorded> events,
            Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.channelRows = channelRows;
        this.circle = circle;
        this.events = events;
        this.clock = clock;
    }

    SealedVoice open(UUID submission) {
        var actor = Actor.current();
        var letter = letter(submission);
        if (rows.unlocks(submission, actor.organisation(), actor.person())) {
            note(letter, false);
            handle(submission);
            rows.look(submission, actor.by());
        }
        events.publishEvent(CircleActed.within("voice.opened", submission, Map.of()));
        return new SealedVoice(
                submission,
                letter.channel(),
                letter.state(),
                letter.receivedOn(),
                letter.mode(),
                letter.epoch(),
                base64(letter.sealed()),
                rows.consents(submission, actor.organisation()).stream()
                        .map(row -> new SealedVoice.Consent(row.use(), row.givenOn(), row.withdrawnOn()))
                        .toList(),
                rows.messages(submission, actor.organisation()).stream()
                        .map(row -> new SealedVoice.Message(row.number(), row.day(), row.epoch(), base64(row.sealed())))
                        .toList(),
                rows.replies(submission, actor.organisation()).stream()
                        .map(row -> new SealedVoice.Reply(row.number(), row.day()))
                        .toList(),
                rows.attachments(submission).stream()
                        .map(row -> new SealedVoice.Attachment(row.number(), row.bytes()))
                        .toList());
    }

    byte[] attachment(UUID submission, int number) {
        letter(submission);
        return rows.attachment(submission, number)
                .orElseThrow(() -> new NotFound("photo"))
                .sealed();
    }

    void reply(UUID submission, SendReply request) {
        var actor = Actor.current();
        var letter = letter(submission);
        consented(submission, Use.REPLY);
        var next = rows.replies(submission, actor.organisation()).size() + 1;
        if (request.number() != next) {
            throw new Invalid("/number", Sentence.forPrograms("must be " + next));
        }
        if (!Objects.equals(keys.presentEpoch(letter.channel(), actor.organisation()), request.epoch())) {
            throw VoiceRefusal.epochEnded();
        }
        var sealed = Sealed.reply(Sealed.decoded(request.sealed(), "/sealed"), "/sealed");
        rows.reply(
                new LaterRow(submission, actor.organisation(), next, request.epoch(), sealed, LocalDate.now(clock)),
                letter.channel());
        handle(submission);
        events.publishEvent(CircleActed.within("voice.replied", submission, Map.of()));
    }

    void export(UUID submission, Use use) {
        var letter = letter(submission);
        consented(submission, use);
        note(letter, true);
        handle(submission);
        events.publishEvent(CircleActed.within("voice.exported", submission, Map.of("use", use.toString())));
    }

    void share(UUID submission, ShareVoice request) {
        var actor = Actor.current();
        var letter = letter(submission);
        consented(submission, Use.SHARE);
        var channel = circle.standing(letter.channel()).channel();
        if (request.organisation().equals(actor.organisation())
                || channelRows.receivers(channel.id()).stream()
                        .noneMatch(row -> row.accepted() && row.organisation().equals(request.organisation()))) {
            throw new Invalid("/organisation", "voices.other-receiver");
        }
        if (channelRows.deciders(channel.id(), request.organisation()) < Channels.DECIDERS) {
            throw VoiceRefusal.stopped();
        }
        if (!Objects.equals(keys.presentEpoch(channel.id(), request.organisation()), request.epoch())) {
            throw VoiceRefusal.epochEnded();
        }
        var today = LocalDate.now(clock);
        rows.passOn(
                new NewEnvelope(
                        submission,
                        request.organisation(),
                        channel.id(),
                        request.epoch(),
                        today,
                        today.plusDays(channel.unreadDays())),
                actor.organisation());
        rows.passOnLetter(
                submission,
                request.organisation(),
                channel.id(),
                Sealed.voice(Sealed.decoded(request.sealed(), "/sealed"), "/sealed"));
        handle(submission);
        events.publishEvent(CircleActed.within(
                "voice.shared",
                submission,
                Map.of("organisation", request.organisation().toString())));
    }

    private LetterRow letter(UUID submission) {
        return rows.letter(submission, Actor.current().organisation()).orElseThrow(() -> new NotFound("voice"));
    }

    private void note(LetterRow letter, boolean exported) {
        rows.open(new Opening(
                letter.submission(), letter.channel(), Actor.current().by(), exported, LocalDate.now(clock)));
    }

    private void handle(UUID submission) {
        rows.handle(submission, Actor.current().organisation(), LocalDate.now(clock));
    }

    private void consented(UUID submission, Use use) {
        if (rows.consents(submission, Actor.current().organisation()).stream()
                .noneMatch(row -> row.use() == use && row.holds())) {
            throw VoiceRefusal.noConsent(use);
        }
    }
}
