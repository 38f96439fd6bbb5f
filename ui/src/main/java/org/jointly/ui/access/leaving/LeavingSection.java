package org.jointly.ui.access.leaving;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Objects;
import org.jointly.api.access.leaving.Hindrance;
import org.jointly.api.access.leaving.HindranceKind;
import org.jointly.api.access.leaving.Leaving;
import org.jointly.api.access.leaving.LeavingApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Confirmation;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Attempt;

/** How the organisation leaves: what will happen, what stands in the way, and the way back. */
class LeavingSection extends Section {
    private final transient LeavingApi api;
    private final SerializableRunnable reload;

    LeavingSection(LeavingApi api, Leaving leaving, SerializableRunnable reload) {
        super(new H2(Words.say("leaving.title")));
        this.api = api;
        this.reload = reload;
        addClassName("section");
        switch (leaving.state()) {
            case STAYS -> stays(leaving);
            case ANNOUNCED -> announced(leaving);
            case LEFT ->
                add(new Paragraph(Words.say("leaving.left", Dates.moment(Objects.requireNonNull(leaving.leftAt())))));
        }
    }

    private void stays(Leaving leaving) {
        add(new Paragraph(Words.say("leaving.text", leaving.waitingDays())), whatHappens());
        if (leaving.hindrances().isEmpty()) {
            add(actions(new Div(Buttons.danger(
                    Words.say("leaving.announce"), () -> new AnnounceDialog(api, leaving, reload).open()))));
        } else {
            add(new Paragraph(Words.say("leaving.hindered")), hindrances(leaving.hindrances()));
        }
    }

    private void announced(Leaving leaving) {
        add(
                new Paragraph(Words.say(
                        leaving.heldUp() ? "leaving.held-up" : "leaving.announced",
                        Dates.moment(Objects.requireNonNull(leaving.leavesAt())),
                        "\u2068" + leaving.announcedBy() + "\u2069")),
                whatHappens());
        if (!leaving.hindrances().isEmpty()) {
            add(new Paragraph(Words.say("leaving.hindered-later")), hindrances(leaving.hindrances()));
        }
        add(actions(new Div(Buttons.main(Words.say("leaving.take-back"), this::takeBack))));
    }

    private void takeBack() {
        Confirmation.of(
                        Words.say("leaving.take-back"),
                        Words.say("leaving.take-back-text"),
                        Words.say("leaving.take-back"),
                        () -> Attempt.of(() -> {
                            api.takeLeavingBack(null);
                            Notices.done(Words.say("leaving.taken-back"));
                            reload.run();
                        }))
                .open();
    }

    private static UnorderedList whatHappens() {
        var list = new UnorderedList();
        for (var what : List.of("programmes", "said", "private", "people", "reading")) {
            list.add(new ListItem(Words.say("leaving.what." + what)));
        }
        return list;
    }

    private static UnorderedList hindrances(List<Hindrance> hindrances) {
        var list = new UnorderedList();
        for (var hindrance : hindrances) {
            var item = new ListItem(Words.say("leaving.hindrance." + hindrance.kind()));
            if (hindrance.programme() != null) {
                item.add(
                        new Text(" "),
                        new Anchor("/programmes/" + hindrance.programme(), String.valueOf(hindrance.name())));
            }
            if (hindrance.kind() == HindranceKind.VOICES) {
                item.add(new Text(" · "), new Anchor("/voices", Words.say("leaving.hindrance.channels")));
            }
            list.add(item);
        }
        return list;
    }

    private static Div actions(Div actions) {
        actions.addClassName("actions");
        return actions;
    }
}
