package org.jointly.ui.consultation.drafting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Objects;
import org.jointly.api.consultation.Call;
import org.jointly.api.consultation.CallAbility;
import org.jointly.api.consultation.guest.Guest;
import org.jointly.api.consultation.guest.GuestApi;
import org.jointly.api.consultation.guest.GuestState;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Confirmation;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Mark;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Rows;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Attempt;

/** Who was invited by mail: where each link went, what became of it, and what can be done about it. */
class GuestsPart extends Section {
    private final transient GuestApi api;
    private final transient Call call;
    private final SerializableRunnable changed;

    GuestsPart(GuestApi api, Call call, SerializableRunnable changed) {
        this.api = api;
        this.call = call;
        this.changed = changed;
        addClassName("section");
        var guests = api.guests(call.id());
        setVisible(!guests.isEmpty());
        var caption = Words.say("guest.title", guests.size());
        var rows = new Rows(
                caption,
                Words.say("call.party"),
                Words.say("guest.mail"),
                Words.say("guest.link"),
                Words.say("guest.acts"));
        guests.forEach(guest -> rows.row(name(guest), address(guest), state(guest), acts(guest)));
        add(new H2(caption), rows);
    }

    private static Component name(Guest guest) {
        var contact = guest.contact();
        var name = new Div(new Span(guest.name()));
        if (contact != null) {
            var person = new Span(contact);
            person.addClassName("kind");
            name.add(new Div(person));
        }
        return name;
    }

    private static Span address(Guest guest) {
        return new Span(Objects.requireNonNullElseGet(guest.mail(), () -> Words.say("guest.forgotten")));
    }

    private static Component state(Guest guest) {
        var until = Dates.day(Dates.dayOf(guest.goodUntil()));
        return switch (guest.state()) {
            case INVITED -> new Span(Words.say("guest.state-invited", until));
            case OPENED ->
                new Span(Words.say(
                        "guest.state-opened", Dates.day(Dates.dayOf(Objects.requireNonNull(guest.openedAt()))), until));
            case EXPIRED -> new Mark(Words.say("guest.state-expired", until), "ended");
            case REVOKED -> new Mark(Words.say("guest.state-revoked"), "ended");
        };
    }

    private Component acts(Guest guest) {
        var acts = new Div();
        acts.addClassName("guest-acts");
        if (!call.allows(CallAbility.MANAGE) || guest.mail() == null) {
            return acts;
        }
        acts.add(Buttons.quiet(
                Words.say("guest.send-again"),
                () -> Attempt.of(() -> {
                    api.sendLink(guest.id());
                    Notices.done(Words.say("guest.sent-again", guest.name()));
                    changed.run();
                })));
        if (guest.state() == GuestState.INVITED || guest.state() == GuestState.OPENED) {
            acts.add(Buttons.quiet(Words.say("guest.revoke"), () -> revoke(guest)));
        }
        return acts;
    }

    private void revoke(Guest guest) {
        Confirmation.ofDanger(
                        Words.say("guest.revoke-title", guest.name()),
                        Words.say("guest.revoke-text"),
                        Words.say("guest.revoke"),
                        () -> Attempt.of(() -> {
                            api.revoke(guest.id());
                            Notices.done(Words.say("guest.revoked"));
                            changed.run();
                        }))
                .open();
    }
}
