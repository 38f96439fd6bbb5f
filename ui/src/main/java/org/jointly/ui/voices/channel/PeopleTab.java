package org.jointly.ui.voices.channel;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import org.jointly.api.access.Role;
import org.jointly.api.programme.ProgrammeApi;
import org.jointly.api.voices.AnswerReceiving;
import org.jointly.api.voices.Appointment;
import org.jointly.api.voices.Channel;
import org.jointly.api.voices.ChannelAbility;
import org.jointly.api.voices.ChannelApi;
import org.jointly.api.voices.ChannelDuty;
import org.jointly.api.voices.ChannelState;
import org.jointly.api.voices.Receiver;
import org.jointly.api.voices.ReceiverState;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Confirmation;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.Mark;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.OrganisationChip;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.Attempt;

/** Who receives, who reads, who is on call, and the survivors' board. */
@Prototype
@Route(value = "voices/:channel/people", layout = ChannelLayout.class)
class PeopleTab extends ChannelTab {
    private final transient ChannelApi channels;
    private final transient ProgrammeApi programmes;

    PeopleTab(ChannelApi channels, ProgrammeApi programmes) {
        super("circle.title");
        this.channels = channels;
        this.programmes = programmes;
    }

    @Override
    public void show(Channel channel) {
        removeAll();
        if (channel.allows(ChannelAbility.ANSWER)) {
            add(answer(channel));
        }
        add(receivers(channel));
        if (!channel.allows(ChannelAbility.APPOINT)
                && receives(channel)
                && Acting.now().has(Role.SAFEGUARDING)) {
            add(new EmptyState(Words.say("circle.who-names"), ChannelSteps.to(channel, "/keys", "keys.title")));
        }
        for (var duty : ChannelDuty.values()) {
            add(duty(channel, duty));
        }
        if (Acting.now().has(Role.ADMIN)) {
            add(new Paragraph(
                    new Span(Words.say("circle.audit")), new Anchor("/organisation", Words.say("trail.title"))));
        }
    }

    private Div answer(Channel channel) {
        var actions = new Div(
                Buttons.main(Words.say("answer.accept"), () -> answer(channel, true)),
                Buttons.plain(Words.say("answer.decline"), () -> answer(channel, false)));
        actions.addClassName("actions");
        var box = new Div(
                new Paragraph(Words.say("circle.asked", channel.host().name())),
                new Paragraph(Words.say("circle.asked-means")),
                actions);
        box.addClassName("matter");
        return box;
    }

    private void answer(Channel channel, boolean accept) {
        if (Attempt.of(() -> channels.answer(channel.id(), new AnswerReceiving(accept)))) {
            Notices.done(Words.say(accept ? "circle.accepted" : "circle.declined"));
            refresh();
        }
    }

    private Section receivers(Channel channel) {
        var section = section("circle.receivers");
        channel.receivers().forEach(receiver -> section.add(line(channel, receiver)));
        if (channel.allows(ChannelAbility.INVITE)) {
            section.add(Buttons.plain(
                    Words.say("circle.invite"),
                    () -> new InviteReceiverDialog(channels, programmes, channel, this::refresh).open()));
        }
        return section;
    }

    private static boolean receives(Channel channel) {
        return channel.receivers().stream()
                .anyMatch(receiver -> receiver.state() == ReceiverState.ACCEPTED
                        && receiver.organisation()
                                .id()
                                .equals(Acting.now().organisation().id()));
    }

    private Div line(Channel channel, Receiver receiver) {
        var line = new Div(
                new OrganisationChip(receiver.organisation()),
                new Span(
                        receiver.organisation().id().equals(channel.host().id())
                                ? Words.say("circle.host")
                                : Words.of(receiver.state())));
        if (receiver.state() == ReceiverState.ACCEPTED) {
            line.add(new Span(Words.say("circle.readers", receiver.readers())));
            line.add(new Span(
                    receiver.epoch() == null
                            ? Words.say("circle.no-epoch")
                            : Words.say("circle.epoch", receiver.epoch())));
            line.add(new Span(Words.say("circle.deciders", receiver.deciders())));
            if (channel.state() == ChannelState.OPEN && !receiver.receiving()) {
                line.add(new Mark(Words.say("channel.stopped"), "ended"));
            }
        }
        var mine =
                receiver.organisation().id().equals(Acting.now().organisation().id());
        if (mine && channel.allows(ChannelAbility.LEAVE)) {
            line.add(Buttons.quiet(Words.say("circle.leave"), () -> leave(channel)));
        }
        line.addClassName("entry");
        return line;
    }

    private void leave(Channel channel) {
        Confirmation.ofDanger(
                        Words.say("circle.leave-title"),
                        Words.say("circle.leave-text"),
                        Words.say("circle.leave"),
                        () -> Attempt.of(() -> {
                            channels.leave(channel.id());
                            Notices.done(Words.say("circle.left"));
                            refresh();
                        }))
                .open();
    }

    private Section duty(Channel channel, ChannelDuty duty) {
        var section = section("duties." + duty);
        section.add(new Paragraph(Words.say("duty-help." + duty)));
        var people = channel.appointments().stream()
                .filter(appointment -> appointment.duty() == duty)
                .toList();
        people.forEach(appointment -> section.add(line(channel, appointment)));
        if (people.isEmpty()) {
            section.add(new EmptyState(Words.say("circle.nobody")));
        }
        if (channel.allows(duty == ChannelDuty.BOARD ? ChannelAbility.APPOINT_BOARD : ChannelAbility.APPOINT)) {
            section.add(Buttons.plain(
                    Words.say("circle.appoint"),
                    () -> new AppointDialog(channels, channel, duty, this::refresh).open()));
        }
        return section;
    }

    private Div line(Channel channel, Appointment appointment) {
        var line = new Div(
                new Span(Words.say(
                        "person.signature",
                        appointment.personName(),
                        appointment.organisation().name())),
                new Span(Words.say("participation.since", Dates.moment(appointment.from()))));
        if (appointment.until() != null) {
            line.add(new Span(Words.say("date.until", Dates.moment(appointment.until()))));
        }
        if (!appointment.current()) {
            line.add(new Mark(Words.say("circle.not-now"), "ended"));
        }
        if (appointment.current() && appointment.duty() == ChannelDuty.ON_CALL && !appointment.unlocks()) {
            line.add(new Mark(Words.say("circle.cannot-unlock"), "ended"));
        }
        if (appointment.endable()) {
            line.add(Buttons.quiet(Words.say("circle.end"), () -> end(channel, appointment)));
        }
        line.addClassName("entry");
        return line;
    }

    private void end(Channel channel, Appointment appointment) {
        var duty = Words.say("duties." + appointment.duty());
        Confirmation.ofDanger(
                        Words.say("circle.end-title", appointment.personName(), duty),
                        Words.say("duty-end." + appointment.duty(), appointment.personName()),
                        Words.say("circle.end"),
                        () -> Attempt.of(() -> {
                            channels.endAppointment(channel.id(), appointment.id());
                            Notices.done(Words.say("circle.ended", appointment.personName()));
                            refresh();
                        }))
                .open();
    }

    private static Section section(String key) {
        var section = new Section(new H2(Words.say(key)));
        section.addClassName("section");
        return section;
    }
}
