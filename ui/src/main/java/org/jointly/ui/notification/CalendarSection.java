package org.jointly.ui.notification;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.Optional;
import org.jointly.api.notification.CalendarApi;
import org.jointly.api.notification.CalendarFeed;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Confirmation;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.IdempotencyKey;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.Attempt;

/** The secret address of somebody's calendar of deadlines: made, shown once, made anew and ended. */
class CalendarSection extends Section {
    private final transient CalendarApi calendar;
    private final Div address = new Div();
    private final Div state = new Div();
    private final IdempotencyKey key = new IdempotencyKey();

    CalendarSection(CalendarApi calendar) {
        this.calendar = calendar;
        addClassName("section");
        setId("calendar");
        address.addClassName("form");
        address.setVisible(false);
        state.addClassName("form");
        add(new H2(Words.say("calendar.title")), new Paragraph(Words.say("calendar.text")), address, state);
        show(calendar.calendar());
    }

    private void show(CalendarFeed feed) {
        state.removeAll();
        var actions = new Div();
        actions.addClassName("actions");
        if (feed.madeAt() == null) {
            actions.add(Buttons.plain(Words.say("calendar.make"), this::make));
        } else {
            state.add(new Paragraph(said(feed)));
            onlyFor(feed).ifPresent(name -> state.add(new Paragraph(Words.say("calendar.only", name))));
            actions.add(
                    Buttons.plain(
                            Words.say("calendar.renew"),
                            () -> Confirmation.of(
                                            Words.say("calendar.renew-title"),
                                            Words.say("calendar.renew-text"),
                                            Words.say("calendar.renew"),
                                            this::make)
                                    .open()),
                    Buttons.danger(
                            Words.say("calendar.end"),
                            () -> Confirmation.ofDanger(
                                            Words.say("calendar.end-title"),
                                            Words.say("calendar.end-text"),
                                            Words.say("calendar.end"),
                                            this::end)
                                    .open()));
        }
        state.add(actions);
    }

    private static Optional<String> onlyFor(CalendarFeed feed) {
        return Optional.ofNullable(feed.organisation())
                .flatMap(organisation -> Acting.known().flatMap(acting -> acting.find(organisation)))
                .map(affiliation -> affiliation.organisation().name());
    }

    private static String said(CalendarFeed feed) {
        var made = Words.say("calendar.made", Dates.moment(Objects.requireNonNull(feed.madeAt())));
        var read = feed.readAt() == null
                ? Words.say("calendar.never-read")
                : Words.say("calendar.read", Dates.moment(feed.readAt()));
        return made + " " + read;
    }

    private boolean make() {
        return Attempt.of(() -> {
            var made = calendar.makeCalendar(key.value());
            key.renew();
            show(made.feed());
            if (made.address() != null) {
                show(made.address());
            }
        });
    }

    private boolean end() {
        return Attempt.of(() -> {
            show(calendar.endCalendar(key.value()));
            key.renew();
            address.setVisible(false);
            address.removeAll();
            Notices.done(Words.say("calendar.ended"));
        });
    }

    /** The one time that anybody sees it. */
    private void show(String made) {
        var once = new Paragraph(Words.say("calendar.once"));
        once.addClassName("warning");
        var field = new TextField(Words.say("calendar.address"));
        field.setValue(made);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        field.addClassName("secret");
        field.getElement().setAttribute("dir", "ltr");
        var copy = Buttons.main(Words.say("calendar.copy"), () -> Notices.done(Words.say("calendar.copied")));
        // the browser lets only its own click reach the clipboard
        copy.getElement().executeJs("this.addEventListener('click', () => navigator.clipboard?.writeText($0))", made);
        var subscribe = new Anchor();
        subscribe.setText(Words.say("calendar.subscribe"));
        // of our own backend; only the scheme is another, by which browsers hand it to a calendar program
        subscribe.setUnsafeHref(made.replaceFirst("^https?:", "webcal:"));
        var actions = new Div(copy, subscribe);
        actions.addClassName("actions");
        address.removeAll();
        address.add(once, field, actions);
        address.setVisible(true);
    }
}
