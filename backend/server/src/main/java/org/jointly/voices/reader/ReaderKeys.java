package org.jointly.voices.reader;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.api.Sentence;
import org.jointly.api.reader.DraftEntry;
import org.jointly.api.reader.KeepKey;
import org.jointly.api.reader.SignEntry;
import org.jointly.api.survivor.SignedEntry;
import org.jointly.platform.Actor;
import org.jointly.platform.Recorded;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.NotFound;
import org.jointly.voices.CircleActed;
import org.jointly.voices.VoiceRefusal;
import org.jointly.voices.keylog.Hashes;
import org.jointly.voices.keylog.KeyLogDraftRow;
import org.jointly.voices.keylog.KeyLogDraftRows;
import org.jointly.voices.keylog.KeyLogs;
import org.jointly.voices.keylog.KeyRows;
import org.jointly.voices.keylog.PersonKeyRow;
import org.jointly.voices.keylog.Sealed;

/** What a reader does with keys: makes their own, and drafts and signs entries of the key log. */
@Singleton
@Transactional
class ReaderKeys {
    private final KeyRows keys;
    private final KeyLogDraftRows drafts;
    private final KeyLogs keyLogs;
    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;

    ReaderKeys(
            KeyRows keys,
            KeyLogDraftRows drafts,
            KeyLogs keyLogs,
            ApplicationEventPublisher<Recorded> events,
            Clock clock) {
        this.keys = keys;
        this.drafts = drafts;
        this.keyLogs = keyLogs;
        this.events = events;
        this.clock = clock;
    }

    void keepKey(KeepKey request) {
        var actor = Actor.current();
        var wrapped = Sealed.decoded(request.wrapped(), "/wrapped");
        if (request.passkey() != null) {
            Sealed.decoded(request.passkey(), "/passkey");
        }
        if (!request.recipient().startsWith("age1pq1")) {
            throw new Invalid("/recipient", Sentence.forPrograms("must be a recipient that begins with age1pq1"));
        }
        if (!Hashes.isKey(request.signing())) {
            throw new Invalid("/signing", Sentence.forPrograms("must be an Ed25519 key in Base64"));
        }
        var before = keys.own(actor.organisation(), actor.person());
        var same = before.filter(own -> own.recipient().equals(request.recipient())
                        && own.signing().equals(request.signing()))
                .isPresent();
        if (!same
                && !request.replace()
                && (keys.leaning(actor.organisation(), actor.person()) > 0 || keyLogs.isCustodian(actor))) {
            throw VoiceRefusal.keyInUse();
        }
        keys.keep(new PersonKeyRow(
                actor.organisation(), actor.person(), actor.personName(), request.recipient(), request.signing()));
        keys.keepWrapped(actor.organisation(), actor.person(), wrapped, request.passkey());
        events.publishEvent(CircleActed.within("key.made", actor.person(), Map.of()));
    }

    UUID draft(DraftEntry request) {
        var actor = Actor.current();
        var entry = keyLogs.checked(request.entry(), request.keys());
        var signed = new SignedEntry.Signed(actor.person(), request.signature());
        keyLogs.checkSignature(entry, request.entry(), signed);
        var id = UUID.randomUUID();
        drafts.keep(new KeyLogDraftRow(
                actor.organisation(),
                id,
                request.entry(),
                List.of(signed),
                request.keys(),
                actor.person(),
                actor.personName(),
                clock.instant()));
        events.publishEvent(CircleActed.within("keylog.drafted", id, Map.of("kind", entry.kind())));
        return id;
    }

    void sign(UUID id, SignEntry request) {
        var actor = Actor.current();
        var draft = draft(id);
        var signatures = new ArrayList<>(draft.signatures());
        signatures.add(new SignedEntry.Signed(actor.person(), request.signature()));
        keyLogs.append(draft.entry(), signatures, draft.keys());
        drafts.drop(actor.organisation(), id);
        events.publishEvent(CircleActed.within(
                "keylog.appended",
                actor.organisation(),
                Map.of("kind", keyLogs.parsed(draft.entry()).kind())));
    }

    void dropDraft(UUID id) {
        var actor = Actor.current();
        var custodians = keyLogs.of(actor.organisation()).custodians();
        var signed =
                draft(id).signatures().stream().anyMatch(one -> one.person().equals(actor.person()));
        // a founding that nobody can complete any more must not bar another
        if (!custodians.isEmpty() && !custodians.containsKey(actor.person()) && !signed) {
            throw new NotAllowed("voices.who-drops");
        }
        drafts.drop(actor.organisation(), id);
        events.publishEvent(CircleActed.within("keylog.dropped", id, Map.of()));
    }

    private KeyLogDraftRow draft(UUID id) {
        return drafts.draft(Actor.current().organisation())
                .filter(found -> found.id().equals(id))
                .orElseThrow(() -> new NotFound("draft"));
    }
}
