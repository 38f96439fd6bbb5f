package org.jointly.ui.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jointly.api.access.AccessApi;
import org.jointly.api.access.Person;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.More;
import org.jointly.ui.component.Rows;
import org.jointly.ui.component.Words;
import org.jointly.ui.organisation.OrganisationPart;

/** The people of the organisation and their roles, for its page. */
@Singleton
@Order(10)
class PeopleOfOrganisation implements OrganisationPart {
    private final AccessApi access;

    PeopleOfOrganisation(AccessApi access) {
        this.access = access;
    }

    @Override
    public Component part() {
        var section = new Section(new H2(Words.say("people.title")));
        section.addClassName("section");
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
}
