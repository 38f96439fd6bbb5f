package org.jointly.ui.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jointly.api.access.PeopleApi;
import org.jointly.api.access.Person;
import org.jointly.api.access.PersonAbility;
import org.jointly.api.access.PersonDetails;
import org.jointly.api.access.PersonSession;
import org.jointly.api.access.Role;
import org.jointly.api.access.RoleGrant;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Confirmation;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Facts;
import org.jointly.ui.component.Mark;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.Attempt;
import org.jointly.ui.shell.Address;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;

/** One of the organisation's people, for its administrators: roles, where they are signed in, and the ways out. */
@Prototype
@Route(value = "organisation/people/:person", layout = Shell.class)
class PersonView extends Page implements BeforeEnterObserver {
    private final transient PeopleApi people;
    private final transient List<PersonPart> parts;
    private final Div content = new Div();

    PersonView(PeopleApi people, List<PersonPart> parts) {
        super(Words.say("people.person"));
        this.people = people;
        this.parts = parts;
        var back = new Anchor("/organisation", Words.say("people.back"));
        addComponentAsFirst(back);
        add(content);
    }

    static RouteParameters address(UUID person) {
        return new RouteParameters("person", person.toString());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(people.person(Address.id(event, "person")));
    }

    void show(PersonDetails shown) {
        var person = shown.person();
        retitle(person.name());
        content.removeAll();
        if (person.suspended()) {
            content.add(new Mark(Words.say("people.suspended"), "ended"));
        }
        content.add(
                new Facts()
                        .with(Words.say("people.mail"), Objects.requireNonNullElse(person.mail(), ""))
                        .with(Words.say("people.last-seen"), lastSeen(shown))
                        .with(Words.say("people.provisioned"), provisioned(shown)),
                roles(shown));
        parts.forEach(part -> content.add(part.of(shown)));
        content.add(signedIn(shown), leaving(shown));
        if (!shown.grants().isEmpty()) {
            content.add(history(shown));
        }
    }

    private static String provisioned(PersonDetails shown) {
        var by = shown.provisioning();
        if (by == null) {
            return "";
        }
        var since = Words.say("people.provisioned-by", by.by(), Dates.day(Dates.dayOf(by.since())));
        return by.externalId() == null ? since : since + " · " + Words.say("people.external-id", by.externalId());
    }

    private static String lastSeen(PersonDetails shown) {
        return shown.lastSeen() == null ? Words.say("people.never-seen") : Dates.agoText(shown.lastSeen());
    }

    private Section roles(PersonDetails shown) {
        var section = section("people.roles");
        section.add(new Paragraph(Words.say("people.roles-text")));
        if (shown.lastAdministrator()) {
            section.add(warning(
                    Words.say("people.last-administrator", shown.person().name())));
        }
        RolesField.WORK.forEach(role -> section.add(line(shown, role)));
        RolesField.BESIDES.forEach(role -> section.add(line(shown, role)));
        return section;
    }

    private Div line(PersonDetails shown, Role role) {
        var person = shown.person();
        var held = person.roles().contains(role);
        var name = new Span(Words.of(role));
        name.addClassName(held ? "strong" : "kind");
        var line = new Div(name, new Span(held ? since(shown, role) : Words.say("role-help." + role)));
        line.addClassName("entry");
        if (shown.allows(PersonAbility.GIVE_ROLE)) {
            line.add(Buttons.quiet(
                    Words.say(held ? "people.change-end" : "people.give"),
                    () -> new GiveRoleDialog(people, person, role, this::show).open()));
        }
        if (held && shown.allows(PersonAbility.TAKE_ROLE)) {
            line.add(Buttons.quiet(Words.say("people.take"), () -> take(person, role)));
        }
        return line;
    }

    private static String since(PersonDetails shown, Role role) {
        var until = shown.person().until().get(role);
        var end = until == null ? Words.say("people.open-ended") : Words.say("people.until-day", Dates.lastDay(until));
        return grant(shown, role)
                .map(given -> given.byProvider()
                        ? Words.say("people.vouched", Dates.day(Dates.dayOf(given.begins())))
                        : given.givenBy() == null
                                ? Words.say("people.found", Dates.day(Dates.dayOf(given.begins())), end)
                                : Words.say(
                                        "people.given", given.givenBy(), Dates.day(Dates.dayOf(given.begins())), end))
                .orElse(end);
    }

    private static Optional<RoleGrant> grant(PersonDetails shown, Role role) {
        return shown.grants().stream()
                .filter(given -> given.role() == role && given.endedAt() == null)
                .findFirst();
    }

    private void take(Person person, Role role) {
        ask(
                Words.say("people.take-title", Words.of(role), person.name()),
                Words.say("people.take-text"),
                Words.say("people.take"),
                () -> people.takeRole(person.id(), role, null));
    }

    private Section signedIn(PersonDetails shown) {
        var section = section("people.sessions");
        if (!shown.onlyHere()) {
            section.add(new Paragraph(
                    Words.say("people.works-elsewhere", shown.person().name())));
            return section;
        }
        shown.sessions().forEach(session -> section.add(line(session)));
        if (shown.sessions().isEmpty()) {
            section.add(new Paragraph(Words.say("people.not-signed-in")));
        }
        var person = shown.person();
        var actions = actions();
        if (shown.allows(PersonAbility.END_SESSIONS)) {
            actions.add(Buttons.plain(
                    Words.say("people.end-sessions"),
                    () -> ask(
                            Words.say("people.end-sessions-title", person.name()),
                            Words.say("people.end-sessions-text"),
                            Words.say("people.end-sessions"),
                            () -> people.endSessions(person.id(), null))));
        }
        if (shown.allows(PersonAbility.RESET_SECOND_FACTOR)) {
            actions.add(Buttons.plain(
                    Words.say("people.reset-factor"),
                    () -> ask(
                            Words.say("people.reset-factor-title", person.name()),
                            Words.say("people.reset-factor-text"),
                            Words.say("people.reset-factor"),
                            () -> people.resetSecondFactor(person.id(), null))));
        }
        section.add(actions);
        return section;
    }

    private static Div line(PersonSession session) {
        var line = new Div(
                new Span(Words.say("people.session", Dates.moment(session.begun()))),
                new Span(Words.say("people.session-active", Dates.agoText(session.lastActive()))));
        if (session.address() != null) {
            line.add(new Span(Words.say("people.session-from", session.address())));
        }
        line.addClassName("entry");
        return line;
    }

    private Section leaving(PersonDetails shown) {
        var section = section("people.leaving");
        var person = shown.person();
        var actions = actions();
        if (shown.allows(PersonAbility.REACTIVATE)) {
            section.add(new Paragraph(Words.say("people.suspended-text")));
            actions.add(Buttons.main(
                    Words.say("people.reactivate"), () -> done(() -> people.reactivate(person.id(), null))));
        }
        if (shown.allows(PersonAbility.SUSPEND)) {
            section.add(new Paragraph(Words.say("people.suspend-text")));
            actions.add(Buttons.plain(
                    Words.say("people.suspend"),
                    () -> ask(
                            Words.say("people.suspend-title", person.name()),
                            Words.say("people.suspend-text"),
                            Words.say("people.suspend"),
                            () -> people.suspend(person.id(), null))));
        }
        if (shown.allows(PersonAbility.REMOVE)) {
            actions.add(Buttons.danger(Words.say("people.remove"), () -> remove(person)));
        }
        section.add(actions);
        section.setVisible(actions.getComponentCount() > 0);
        return section;
    }

    private void remove(Person person) {
        Confirmation.ofDanger(
                        Words.say(
                                "people.remove-title",
                                person.name(),
                                Acting.now().organisation().name()),
                        Words.say("people.remove-text"),
                        Words.say("people.remove"),
                        () -> Attempt.of(() -> {
                            people.remove(person.id(), null);
                            Notices.done(Words.say("people.removed", person.name()));
                            UI.getCurrent().navigate("organisation");
                        }))
                .open();
    }

    private Section history(PersonDetails shown) {
        var section = section("people.history");
        shown.grants().forEach(given -> section.add(told(given)));
        return section;
    }

    private static Div told(RoleGrant given) {
        var line = new Div(
                new Span(Words.of(given.role())),
                new Span(
                        given.byProvider()
                                ? Words.say("people.history-vouched", Dates.moment(given.givenAt()))
                                : given.givenBy() == null
                                        ? Words.say("people.history-found", Dates.moment(given.givenAt()))
                                        : Words.say(
                                                "people.history-given",
                                                given.givenBy(),
                                                Dates.moment(given.givenAt()))));
        if (given.endedAt() != null && given.ending() != null) {
            line.add(new Span(
                    given.endedBy() == null
                            ? Words.say("people.history-ended", Words.of(given.ending()), Dates.moment(given.endedAt()))
                            : Words.say(
                                    "people.history-ended-by",
                                    Words.of(given.ending()),
                                    given.endedBy(),
                                    Dates.moment(given.endedAt()))));
        }
        line.addClassName("entry");
        return line;
    }

    private void ask(String title, String text, String action, Supplier<PersonDetails> act) {
        Confirmation.ofDanger(title, text, action, () -> done(act)).open();
    }

    private boolean done(Supplier<PersonDetails> act) {
        return Attempt.of(() -> {
            show(act.get());
            Notices.done(Words.say("people.done"));
        });
    }

    private static Section section(String key) {
        var section = new Section(new H2(Words.say(key)));
        section.addClassName("section");
        return section;
    }

    private static Div actions(Component... parts) {
        var actions = new Div(parts);
        actions.addClassName("actions");
        return actions;
    }

    private static Paragraph warning(String text) {
        var warning = new Paragraph(text);
        warning.addClassName("warning");
        return warning;
    }
}
