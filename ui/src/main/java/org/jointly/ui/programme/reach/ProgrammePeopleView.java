package org.jointly.ui.programme.reach;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.access.reach.PersonReach;
import org.jointly.api.programme.reach.ProgrammePeople;
import org.jointly.api.programme.reach.ProgrammePeopleApi;
import org.jointly.ui.access.AccessWords;
import org.jointly.ui.access.MomentField;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.More;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.Attempt;
import org.jointly.ui.shell.Address;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;
import org.jspecify.annotations.Nullable;

/** Who of one's own organisation's people may see a programme and why, now or at a moment of the past; for administrators. */
@Prototype
@Route(value = "organisation/programmes/:programme/people", layout = Shell.class)
class ProgrammePeopleView extends Page implements BeforeEnterObserver {
    private final transient ProgrammePeopleApi people;
    private final Div content = new Div();
    private @Nullable UUID programme;

    ProgrammePeopleView(ProgrammePeopleApi people) {
        super(Words.say("reach.who"));
        this.people = people;
        content.getElement().setAttribute("role", "status");
        addComponentAsFirst(new Anchor("/organisation", Words.say("people.back")));
        add(new MomentField(at -> Attempt.of(() -> show(at))), content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        programme = Address.id(event, "programme");
        show(null);
    }

    void show(@Nullable Instant at) {
        var asked = Objects.requireNonNull(programme);
        var moment = at == null ? null : at.toString();
        var found = people.programmePeople(asked, moment, null);
        retitle(Words.say(
                "reach.who-sees", Objects.requireNonNullElse(found.title(), Words.say("reach.unnamed.programme"))));
        content.removeAll();
        content.add(new Paragraph(at == null ? Words.say("reach.now") : Words.say("reach.at", Dates.moment(at))));
        content.add(new Paragraph(takesPart(found)));
        if (!found.known()) {
            var unknown = new Paragraph(
                    found.knownSince() == null
                            ? Words.say("reach.unknown-ever")
                            : Words.say("reach.unknown", Dates.moment(found.knownSince())));
            unknown.addClassName("warning");
            content.add(unknown);
            return;
        }
        var more = new More<PersonReach>(
                after -> after == null
                        ? found.people()
                        : people.programmePeople(asked, moment, after).people(),
                one -> content.add(line(one)));
        if (!more.next(null)) {
            content.add(new EmptyState(
                    Words.say("reach.nobody", Acting.now().organisation().name())));
        }
        content.add(more);
        var others = new Paragraph(
                Words.say("reach.others", Acting.now().organisation().name()));
        others.addClassName("kind");
        content.add(others);
    }

    private static String takesPart(ProgrammePeople found) {
        var organisation = Acting.now().organisation().name();
        return found.capacities().isEmpty()
                ? Words.say("reach.takes-no-part", organisation)
                : Words.say(
                        "reach.takes-part",
                        organisation,
                        found.capacities().stream()
                                .map(capacity -> Words.ofCode("capacity", capacity.code()))
                                .collect(Collectors.joining(", ")));
    }

    private static Div line(PersonReach one) {
        var name = new Anchor(
                "/organisation/people/" + one.person().id(), one.person().name());
        name.addClassName("strong");
        var line = new Div(
                new Div(name), new Span(AccessWords.sentence(one.person().name(), one.may(), one.grounds())));
        line.addClassName("entry-told");
        return line;
    }
}
