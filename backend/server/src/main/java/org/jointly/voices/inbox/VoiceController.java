package org.jointly.voices.inbox;

import io.micronaut.http.annotation.Controller;
import java.util.List;
import java.util.UUID;
import org.jointly.access.FreshRights;
import org.jointly.api.Page;
import org.jointly.api.voices.Count;
import org.jointly.api.voices.Stop;
import org.jointly.api.voices.inbox.CopyTask;
import org.jointly.api.voices.inbox.DecideEscalation;
import org.jointly.api.voices.inbox.Escalation;
import org.jointly.api.voices.inbox.Voice;
import org.jointly.api.voices.inbox.VoiceApi;
import org.jointly.api.voices.inbox.VoiceState;
import org.jointly.api.voices.inbox.VoicesTicket;
import org.jointly.platform.RequestsRefused.Kind;
import org.jointly.platform.limit.Costly;
import org.jointly.platform.once.Idempotent;
import org.jointly.platform.once.Idempotent.How;
import org.jointly.voices.Channels;
import org.jspecify.annotations.Nullable;

@Controller
class VoiceController implements VoiceApi {
    private final Inbox inbox;
    private final Escalations escalations;
    private final Channels channels;

    VoiceController(Inbox inbox, Escalations escalations, Channels channels) {
        this.inbox = inbox;
        this.escalations = escalations;
        this.channels = channels;
    }

    @Override
    public Page<Voice> voices(UUID channel, @Nullable VoiceState state, @Nullable String after) {
        return inbox.voices(channel, state, after);
    }

    @Override
    public Voice voice(UUID channel, UUID submission) {
        return inbox.voice(channel, submission);
    }

    @Override
    @Idempotent
    public Escalation escalate(UUID channel, UUID submission) {
        return inbox.escalate(channel, submission);
    }

    @Override
    public List<Escalation> escalations() {
        return escalations.mine();
    }

    @Override
    @Idempotent
    @FreshRights
    public Escalation decide(UUID escalation, DecideEscalation request) {
        return escalations.decide(escalation, request);
    }

    @Override
    public List<Stop> stops() {
        return channels.stops();
    }

    @Override
    public List<CopyTask> copies() {
        return inbox.copies();
    }

    @Override
    @Idempotent
    public CopyTask copyDeleted(UUID copy) {
        return inbox.copyDeleted(copy);
    }

    @Override
    public List<Count> counts(UUID channel) {
        return inbox.counts(channel);
    }

    @Override
    @Costly(Kind.TICKET)
    @Idempotent(How.UNKEPT)
    public VoicesTicket ticket() {
        return inbox.ticket();
    }
}
