package org.jointly.voices.reader;

import static org.jointly.voices.keylog.Hashes.base64;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.reader.DraftEntry;
import org.jointly.api.reader.KeepKey;
import org.jointly.api.reader.Reader;
import org.jointly.api.reader.RecoveryExport;
import org.jointly.api.reader.SealedVoice;
import org.jointly.api.reader.SendReply;
import org.jointly.api.reader.ShareVoice;
import org.jointly.api.reader.SignEntry;
import org.jointly.api.survivor.OpenChannel;
import org.jointly.api.survivor.SignedEntry;
import org.jointly.api.voices.ChannelDuty;
import org.jointly.api.voices.Use;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
import org.jointly.platform.Recorded;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.NotFound;
import org.jointly.voices.ChannelRow;
import org.jointly.voices.ChannelRows;
import org.jointly.voices.Channels;
import org.jointly.voices.Circle;
import org.jointly.voices.CircleActed;
import org.jointly.voices.ReceiverRow;
import org.jointly.voices.VoiceRefusal;
import org.jointly.voices.keylog.EpochKeyRow;
import org.jointly.voices.keylog.Hashes;
import org.jointly.voices.keylog.KeyLogDraftRow;
import org.jointly.voices.keylog.KeyLogs;
import org.jointly.voices.keylog.KeyRows;
import org.jointly.voices.keylog.PersonKeyRow;
import org.jointly.voices.keylog.Sealed;

/** What a reader does in the frame: with keys of their own, sealed voices, and the key log. */
@Singleton
@Transactional
class ReaderVoices {
    private final ReaderRows rows;
    private final KeyRows keys;
    private final KeyLogs keyLogs;
    private final ChannelRows channelRows;
    private final Circle circle;
    private final Organisations organisations;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    ReaderVoices(
            ReaderRows rows,
            KeyRows keys,
            KeyLogs keyLogs,
            ChannelRows channelRows,
            Circle circle,
            Organisations organisations,
            ApplicationEventPublisher<Recorded> events,
            Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.keyLogs = keyLogs;
        this.channelRows = channelRows;
        this.circle = circle;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    Reader me() {
        var actor = Actor.current();
        var people = keys.people(actor.organisation());
        return new Reader(
                actor.person(),
                actor.personName(),
                actor.organisation(),
                actor.organisationName(),
                keys.own(actor.organisation(), actor.person())
                        .map(own ->
                                new Reader.Key(own.recipient(), own.signing(), base64(own.wrapped()), own.passkey()))
                        .orElse(null),
                isCustodian(actor),
                myChannels(actor, people),
                entries(actor.organisation()),
                people.stream()
                        .map(person -> new Reader.Colleague(
                                person.person(), person.personName(), person.recipient(), person.signing()))
                        .toList(),
                keys.draft(actor.organisation()).stream()
                        .map(draft -> new Reader.Draft(
                                draft.id(),
                                draft.entry(),
                                draft.draftedBy(),
                                draft.draftedByName(),
                                draft.signatures().getFirst().signature()))
                        .toList());
    }

    void keepKey(KeepKey request) {
        var actor = Actor.current();
        var wrapped = decoded(request.wrapped(), "/wrapped");
        if (request.passkey() != null) {
            decoded(request.passkey(), "/passkey");
        }
        if (!request.recipient().startsWith("age1pq1")) {
            throw new Invalid("/recipient", "must be a recipient that begins with age1pq1");
        }
        if (!Hashes.isKey(request.signing())) {
            throw new Invalid("/signing", "must be an Ed25519 key in Base64");
        }
        var before = keys.own(actor.organisation(), actor.person());
        var same = before.filter(own -> own.recipient().equals(request.recipient())
                        && own.signing().equals(request.signing()))
                .isPresent();
        if (!same
                && !request.replace()
                && (keys.leaning(actor.organisation(), actor.person()) > 0 || isCustodian(actor))) {
            throw VoiceRefusal.keyInUse();
        }
        keys.keep(actor.organisation(), actor.person(), actor.personName(), request.recipient(), request.signing());
        keys.keepWrapped(actor.organisation(), actor.person(), wrapped, request.passkey());
        events.publishEvent(CircleActed.within("key.made", actor.person(), Map.of()));
    }

    UUID draft(DraftEntry request) {
        var actor = Actor.current();
        var entry = keyLogs.checked(request.entry(), request.keys());
        var signed = new SignedEntry.Signed(actor.person(), request.signature());
        keyLogs.checkSignature(entry, request.entry(), signed);
        var id = UUID.randomUUID();
        keys.draft(
                actor.organisation(),
                id,
                request.entry(),
                List.of(signed),
                request.keys(),
                actor.person(),
                actor.personName(),
                clock.instant());
        events.publishEvent(CircleActed.within("keylog.drafted", id, Map.of("kind", String.valueOf(entry.kind()))));
        return id;
    }

    void sign(UUID id, SignEntry request) {
        var actor = Actor.current();
        var draft = draft(id);
        var signatures = new ArrayList<>(draft.signatures());
        signatures.add(new SignedEntry.Signed(actor.person(), request.signature()));
        keyLogs.append(draft.entry(), signatures, draft.keys());
        keys.dropDraft(actor.organisation(), id);
        events.publishEvent(CircleActed.within(
                "keylog.appended",
                actor.organisation(),
                Map.of("kind", String.valueOf(keyLogs.parsed(draft.entry()).kind()))));
    }

    void dropDraft(UUID id) {
        var actor = Actor.current();
        var custodians = keyLogs.of(actor.organisation()).custodians();
        var signed =
                draft(id).signatures().stream().anyMatch(one -> one.person().equals(actor.person()));
        // a founding that nobody can complete any more must not bar another
        if (!custodians.isEmpty() && !custodians.containsKey(actor.person()) && !signed) {
            throw new NotAllowed("A draft is dropped by whoever signed it, or by a custodian of the key log.");
        }
        keys.dropDraft(actor.organisation(), id);
        events.publishEvent(CircleActed.within("keylog.dropped", id, Map.of()));
    }

    SealedVoice open(UUID submission) {
        var actor = Actor.current();
        var letter = letter(submission);
        if (rows.unlocks(submission, actor.organisation(), actor.person())) {
            note(letter, false);
            handle(submission);
            rows.look(submission, actor.organisation(), actor.person(), actor.personName());
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
            throw new Invalid("/number", "must be " + next);
        }
        if (!Objects.equals(keys.presentEpoch(letter.channel(), actor.organisation()), request.epoch())) {
            throw VoiceRefusal.epochEnded();
        }
        rows.reply(
                submission,
                actor.organisation(),
                next,
                letter.channel(),
                request.epoch(),
                Sealed.reply(decoded(request.sealed(), "/sealed"), "/sealed"),
                LocalDate.now(clock));
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
            throw new Invalid("/organisation", "must be another receiver of the channel");
        }
        if (channelRows.deciders(channel.id(), request.organisation()) < Channels.DECIDERS) {
            throw VoiceRefusal.stopped();
        }
        if (!Objects.equals(keys.presentEpoch(channel.id(), request.organisation()), request.epoch())) {
            throw VoiceRefusal.epochEnded();
        }
        var today = LocalDate.now(clock);
        rows.passOn(
                submission,
                request.organisation(),
                channel.id(),
                request.epoch(),
                today,
                today.plusDays(channel.unreadDays()),
                actor.organisation());
        rows.passOnLetter(
                submission,
                request.organisation(),
                channel.id(),
                Sealed.voice(decoded(request.sealed(), "/sealed"), "/sealed"));
        handle(submission);
        events.publishEvent(CircleActed.within(
                "voice.shared",
                submission,
                Map.of("organisation", request.organisation().toString())));
    }

    /** Who asks without being a custodian gets nothing, and is written down. */
    @Transactional(noRollbackFor = NotAllowed.class)
    RecoveryExport recovery() {
        var actor = Actor.current();
        if (!isCustodian(actor)) {
            events.publishEvent(CircleActed.within("recovery.refused", actor.organisation(), Map.of()));
            throw new NotAllowed("What recovery needs is given to custodians of the key log.");
        }
        rows.recover();
        events.publishEvent(CircleActed.within("voices.recovered", actor.organisation(), Map.of()));
        return new RecoveryExport(
                1,
                "export",
                actor.organisation(),
                keys.recovery(actor.organisation()).stream()
                        .map(row -> new RecoveryExport.Epoch(
                                row.channel(), row.epoch(), Objects.requireNonNull(row.sealed())))
                        .toList(),
                rows.letters(actor.organisation()).stream().map(this::recovered).toList());
    }

    private RecoveryExport.Voice recovered(LetterRow letter) {
        note(letter, true);
        return new RecoveryExport.Voice(
                letter.channel(),
                letter.epoch(),
                letter.submission(),
                base64(letter.sealed()),
                rows.messages(letter.submission(), Actor.current().organisation()).stream()
                        .map(row -> new RecoveryExport.Message(row.number(), row.epoch(), base64(row.sealed())))
                        .toList(),
                rows.attachments(letter.submission()).stream()
                        .map(row -> new RecoveryExport.Photo(
                                row.number(), base64(attachment(letter.submission(), row.number()))))
                        .toList());
    }

    private List<Reader.Channel> myChannels(Actor actor, List<PersonKeyRow> people) {
        var recipients = people.stream().collect(Collectors.toMap(PersonKeyRow::person, PersonKeyRow::recipient));
        var epochs = keys.epochs(actor.organisation(), actor.person()).stream()
                .collect(Collectors.groupingBy(EpochKeyRow::channel));
        return channelRows.mine().stream()
                .map(channel -> myChannel(channel, actor, recipients, epochs.getOrDefault(channel.id(), List.of())))
                .toList();
    }

    private Reader.Channel myChannel(
            ChannelRow channel, Actor actor, Map<UUID, String> recipients, List<EpochKeyRow> epochs) {
        var duties = channelRows.duties(channel.id());
        return new Reader.Channel(
                channel.id(),
                channel.title(),
                channel.languages(),
                channel.host(),
                duties.contains("reader"),
                duties.contains("on_call"),
                epochs.stream()
                        .map(row -> new Reader.Epoch(row.epoch(), row.endedOn(), row.sealed()))
                        .toList(),
                channelRows.appointments(channel.id()).stream()
                        .filter(row -> row.current()
                                && row.duty() == ChannelDuty.READER
                                && row.organisation().equals(actor.organisation()))
                        .map(row -> new Reader.Named(row.person(), row.personName(), recipients.get(row.person())))
                        .distinct()
                        .toList(),
                channelRows.receivers(channel.id()).stream()
                        .filter(ReceiverRow::accepted)
                        .map(row -> new OpenChannel.Receiver(
                                row.organisation(),
                                organisations.organisation(row.organisation()).name(),
                                row.receiving(),
                                entries(row.organisation())))
                        .toList());
    }

    private List<SignedEntry> entries(UUID organisation) {
        return keys.log(organisation).stream()
                .map(row -> new SignedEntry(row.entry(), row.signatures()))
                .toList();
    }

    private boolean isCustodian(Actor actor) {
        return keyLogs.of(actor.organisation()).custodians().containsKey(actor.person());
    }

    private KeyLogDraftRow draft(UUID id) {
        return keys.draft(Actor.current().organisation())
                .filter(found -> found.id().equals(id))
                .orElseThrow(() -> new NotFound("draft"));
    }

    private LetterRow letter(UUID submission) {
        return rows.letter(submission, Actor.current().organisation()).orElseThrow(() -> new NotFound("voice"));
    }

    private void note(LetterRow letter, boolean exported) {
        var actor = Actor.current();
        rows.open(
                letter.submission(),
                actor.organisation(),
                letter.channel(),
                actor.person(),
                actor.personName(),
                exported,
                LocalDate.now(clock));
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

    private static byte[] decoded(String base64, String pointer) {
        return Hashes.decoded(base64).orElseThrow(() -> new Invalid(pointer, "must be Base64"));
    }
}
