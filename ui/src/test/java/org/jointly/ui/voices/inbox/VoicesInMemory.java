package org.jointly.ui.voices.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.voices.Count;
import org.jointly.api.voices.Stop;
import org.jointly.api.voices.Use;
import org.jointly.api.voices.VoiceMode;
import org.jointly.api.voices.inbox.Asked;
import org.jointly.api.voices.inbox.CopyTask;
import org.jointly.api.voices.inbox.DecideEscalation;
import org.jointly.api.voices.inbox.Escalation;
import org.jointly.api.voices.inbox.Voice;
import org.jointly.api.voices.inbox.VoiceApi;
import org.jointly.api.voices.inbox.VoiceState;
import org.jointly.api.voices.inbox.VoicesTicket;
import org.jointly.ui.session.Cast;
import org.jointly.ui.voices.channel.Channels;
import org.jspecify.annotations.Nullable;

/** The backend as views of voices see it, kept in lists; it notes what was asked of it. */
public class VoicesInMemory implements VoiceApi {
    public final List<Escalation> escalations = new ArrayList<>();
    public final List<CopyTask> copies = new ArrayList<>();
    public final List<UUID> deleted = new ArrayList<>();
    final List<Voice> voices = new ArrayList<>();
    public final List<Count> counts = new ArrayList<>();
    final List<UUID> escalated = new ArrayList<>();
    public final List<Stop> stops = new ArrayList<>();
    final List<DecideEscalation> decided = new ArrayList<>();

    static Voice voice(String name, VoiceState state, Use... consents) {
        return new Voice(
                Cast.id(name),
                Cast.id("channel"),
                Channels.day(),
                VoiceMode.SELF,
                1,
                state,
                false,
                Set.of(consents),
                2,
                1,
                0,
                false,
                Channels.day().plusDays(90),
                null);
    }

    /** Somebody else raised it; Boris, who looks at these pages, may be asked. */
    static Escalation escalation(boolean decidable, boolean opened) {
        return new Escalation(
                Cast.id("escalation"),
                Cast.id("channel"),
                Cast.id("one"),
                Cast.signature("Amina", Cast.IOM),
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(7200),
                List.of(new Asked(Cast.id("boris"), "Boris", null), new Asked(Cast.id("kofi"), "Kofi", Instant.EPOCH)),
                null,
                true,
                null,
                null,
                null,
                null,
                decidable,
                opened);
    }

    static Voice escalated(Escalation escalation) {
        var voice = voice("one", VoiceState.SCREENED);
        return new Voice(
                voice.submission(),
                voice.channel(),
                voice.receivedOn(),
                voice.mode(),
                voice.form(),
                voice.state(),
                false,
                voice.consents(),
                0,
                0,
                0,
                true,
                voice.keepUntil(),
                escalation);
    }

    @Override
    public Page<Voice> voices(UUID channel, @Nullable VoiceState state, @Nullable String after) {
        return new Page<>(
                voices.stream()
                        .filter(voice -> state == null || voice.state() == state)
                        .toList(),
                null);
    }

    @Override
    public Voice voice(UUID channel, UUID submission) {
        return voices.getFirst();
    }

    @Override
    public Escalation escalate(UUID channel, UUID submission) {
        escalated.add(submission);
        return escalations.getFirst();
    }

    @Override
    public List<Escalation> escalations() {
        return escalations;
    }

    @Override
    public Escalation decide(UUID escalation, DecideEscalation request) {
        decided.add(request);
        return escalations.getFirst();
    }

    @Override
    public List<Stop> stops() {
        return stops;
    }

    @Override
    public List<CopyTask> copies() {
        return copies;
    }

    @Override
    public CopyTask copyDeleted(UUID copy) {
        deleted.add(copy);
        return copies.removeFirst();
    }

    @Override
    public List<Count> counts(UUID channel) {
        return counts;
    }

    @Override
    public VoicesTicket ticket() {
        return new VoicesTicket("a-ticket", Instant.EPOCH, "https://voices.example/reader");
    }
}
