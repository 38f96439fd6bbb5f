package org.jointly.voices;

import io.micronaut.http.annotation.Controller;
import java.util.List;
import java.util.UUID;
import org.jointly.access.FreshRights;
import org.jointly.api.voices.AnswerReceiving;
import org.jointly.api.voices.Appoint;
import org.jointly.api.voices.Appointment;
import org.jointly.api.voices.Candidate;
import org.jointly.api.voices.ChangeChannelState;
import org.jointly.api.voices.Channel;
import org.jointly.api.voices.ChannelApi;
import org.jointly.api.voices.ChannelDuty;
import org.jointly.api.voices.DraftChannel;
import org.jointly.api.voices.EditChannel;
import org.jointly.api.voices.InviteReceiver;
import org.jointly.api.voices.form.DecideForm;
import org.jointly.api.voices.form.Form;
import org.jointly.api.voices.form.ProposeForm;
import org.jointly.platform.RequestsRefused.Kind;
import org.jointly.platform.limit.Costly;
import org.jointly.platform.once.Idempotent;
import org.jspecify.annotations.Nullable;

@Controller
class ChannelController implements ChannelApi {
    private final Channels channels;
    private final Appointments appointments;
    private final Forms forms;

    ChannelController(Channels channels, Appointments appointments, Forms forms) {
        this.channels = channels;
        this.appointments = appointments;
        this.forms = forms;
    }

    @Override
    public List<Channel> channels() {
        return channels.mine();
    }

    @Override
    public List<Channel> channelsOf(UUID programme) {
        return channels.of(programme);
    }

    @Override
    public Channel draft(UUID programme, DraftChannel request, @Nullable String idempotencyKey) {
        return channels.draft(programme, request, idempotencyKey);
    }

    @Override
    public Channel channel(UUID channel) {
        return channels.channel(channel);
    }

    @Override
    @Idempotent
    public Channel edit(UUID channel, EditChannel request) {
        return channels.edit(channel, request);
    }

    @Override
    @Idempotent
    @FreshRights
    public Channel changeState(UUID channel, ChangeChannelState request) {
        return channels.changeState(channel, request);
    }

    @Override
    @Costly(Kind.INVITATION)
    @Idempotent
    @FreshRights
    public Channel invite(UUID channel, InviteReceiver request) {
        return channels.invite(channel, request);
    }

    @Override
    @Idempotent
    @FreshRights
    public Channel answer(UUID channel, AnswerReceiving request) {
        return channels.answer(channel, request);
    }

    @Override
    @Idempotent
    @FreshRights
    public Channel leave(UUID channel) {
        return channels.leave(channel);
    }

    @Override
    @Costly(Kind.PEOPLE)
    public List<Candidate> candidates(UUID channel, ChannelDuty duty) {
        return appointments.candidates(channel, duty);
    }

    @Override
    @FreshRights
    public Appointment appoint(UUID channel, Appoint request, @Nullable String idempotencyKey) {
        return appointments.appoint(channel, request, idempotencyKey);
    }

    @Override
    @Idempotent
    @FreshRights
    public Appointment endAppointment(UUID channel, UUID appointment) {
        return appointments.end(channel, appointment);
    }

    @Override
    public List<Form> forms(UUID channel) {
        return forms.of(channel);
    }

    @Override
    public Form propose(UUID channel, ProposeForm request, @Nullable String idempotencyKey) {
        return forms.propose(channel, request, idempotencyKey);
    }

    @Override
    @Idempotent
    @FreshRights
    public Form decide(UUID channel, int number, DecideForm request) {
        return forms.decide(channel, number, request);
    }
}
