package org.jointly.ui.organisation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jointly.api.access.AccessApi;
import org.jointly.api.access.Person;
import org.jointly.api.audit.AuditApi;
import org.jointly.api.audit.Verification;
import org.jointly.api.organisation.OrganisationApi;
import org.jointly.ui.audit.AuditTrail;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.Facts;
import org.jointly.ui.component.More;
import org.jointly.ui.component.OrganisationChip;
import org.jointly.ui.component.Rows;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.Refusal;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;

/** The organisation one acts for: what others see of it, its people, its trail. */
@Prototype
@Route(value = "organisation", layout = Shell.class)
class OrganisationView extends Page implements AfterNavigationObserver {
    private final transient OrganisationApi organisations;
    private final transient AccessApi access;
    private final transient AuditApi audit;
    private final Div content = new Div();

    OrganisationView(OrganisationApi organisations, AccessApi access, AuditApi audit) {
        super(Words.say("room.organisation"));
        this.organisations = organisations;
        this.access = access;
        this.audit = audit;
        add(content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    void show() {
        content.removeAll();
        var mine = organisations.organisation(Acting.now().organisation().id());
        content.add(new Facts()
                .with(Words.say("organisation.name"), new OrganisationChip(mine))
                .with(Words.say("organisation.kind"), Words.of(mine.kind()))
                .with(
                        Words.say("organisation.iati-ref"),
                        Objects.requireNonNullElse(mine.iatiRef(), Words.say("organisation.no-iati-ref")))
                .with(
                        Words.say("organisation.my-roles"),
                        Acting.now().affiliation().roles().stream()
                                .sorted()
                                .map(Words::of)
                                .collect(Collectors.joining(", "))));
        whereAllowed(this::people);
        whereAllowed(this::trail);
    }

    /** What the backend refuses to this person is left out of the page. */
    private void whereAllowed(Supplier<Component> part) {
        try {
            content.add(part.get());
        } catch (Refusal refusal) {
            if (!refusal.is(403)) {
                throw refusal;
            }
        }
    }

    private Component people() {
        var section = section("people.title");
        var search = new TextField();
        search.setPlaceholder(Words.say("people.search"));
        search.setAriaLabel(Words.say("people.search"));
        search.setClearButtonVisible(true);
        search.getElement().getThemeList().add("small");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        var list = new Div();
        search.addValueChangeListener(change -> list(list, change.getValue()));
        list(list, "");
        section.add(search, list);
        return section;
    }

    private void list(Div list, String words) {
        var rows = new Rows(
                Words.say("people.title"),
                Words.say("people.name"),
                Words.say("people.mail"),
                Words.say("people.roles"));
        var more = new More<Person>(
                after -> access.people(words.isBlank() ? null : words.strip(), after),
                person -> rows.row(name(person), Objects.requireNonNullElse(person.mail(), ""), roles(person)));
        var some = more.next(null);
        list.removeAll();
        list.add(some ? rows : new EmptyState(Words.say("people.none")), more);
    }

    private static Span name(Person person) {
        return new Span(person.enabled() ? person.name() : Words.say("people.disabled", person.name()));
    }

    private static String roles(Person person) {
        return person.roles().isEmpty()
                ? Words.say("people.no-role")
                : person.roles().stream().sorted().map(Words::of).collect(Collectors.joining(", "));
    }

    private Component trail() {
        var section = section("trail.title");
        var verification = audit.verification();
        var whole = new Paragraph(said(verification));
        whole.addClassName(verification.brokenAt() == null ? "good" : "warning");
        section.add(whole, new AuditTrail(audit::entries, true));
        return section;
    }

    private static String said(Verification verification) {
        var broken = verification.brokenAt();
        if (broken == null) {
            return Words.say("trail.whole", verification.entries());
        }
        return switch (verification.fault()) {
            case MISSING -> Words.say("trail.missing", broken);
            case HEAD -> Words.say("trail.head", broken);
            case ALTERED -> Words.say("trail.altered", broken);
            case null -> Words.say("trail.altered", broken);
        };
    }

    private static Section section(String key) {
        var section = new Section(new H2(Words.say(key)));
        section.addClassName("section");
        return section;
    }
}
