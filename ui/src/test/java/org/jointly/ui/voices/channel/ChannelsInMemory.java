package org.jointly.ui.voices.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import org.jointly.ui.session.Cast;
import org.jspecify.annotations.Nullable;

/** The backend as views of channels see it, kept in lists; it notes what was asked of it. */
class ChannelsInMemory implements ChannelApi {
    final List<Channel> channels = new ArrayList<>();
    final List<Form> forms = new ArrayList<>();
    final List<DraftChannel> drafted = new ArrayList<>();
    final List<ProposeForm> proposed = new ArrayList<>();
    final List<DecideForm> decided = new ArrayList<>();
    final List<Appoint> appointed = new ArrayList<>();
    final List<UUID> ended = new ArrayList<>();
    final List<UUID> left = new ArrayList<>();

    @Override
    public List<Channel> channels() {
        return channels;
    }

    @Override
    public List<Channel> channelsOf(UUID programme) {
        return channels;
    }

    @Override
    public Channel draft(UUID programme, DraftChannel request, @Nullable String idempotencyKey) {
        drafted.add(request);
        return Channels.open();
    }

    @Override
    public Channel channel(UUID channel) {
        return channels.getFirst();
    }

    @Override
    public Channel edit(UUID channel, EditChannel request) {
        return channels.getFirst();
    }

    @Override
    public Channel changeState(UUID channel, ChangeChannelState request) {
        return channels.getFirst();
    }

    @Override
    public Channel invite(UUID channel, InviteReceiver request) {
        return channels.getFirst();
    }

    @Override
    public Channel answer(UUID channel, AnswerReceiving request) {
        return channels.getFirst();
    }

    @Override
    public Channel leave(UUID channel) {
        left.add(channel);
        return Channels.open();
    }

    @Override
    public List<Candidate> candidates(UUID channel, ChannelDuty duty) {
        return List.of(new Candidate(Cast.id("sara"), "Sara", Cast.IOM));
    }

    @Override
    public Appointment appoint(UUID channel, Appoint request, @Nullable String idempotencyKey) {
        appointed.add(request);
        return Channels.open().appointments().getFirst();
    }

    @Override
    public Appointment endAppointment(UUID channel, UUID appointment) {
        ended.add(appointment);
        return Channels.open().appointments().getFirst();
    }

    @Override
    public List<Form> forms(UUID channel) {
        return forms;
    }

    @Override
    public Form propose(UUID channel, ProposeForm request, @Nullable String idempotencyKey) {
        proposed.add(request);
        return forms.getFirst();
    }

    @Override
    public Form decide(UUID channel, int version, DecideForm request) {
        decided.add(request);
        return forms.getFirst();
    }
}
