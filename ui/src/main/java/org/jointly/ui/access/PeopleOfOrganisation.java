package org.jointly.ui.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.RouterLink;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import org.jointly.api.Page;
import org.jointly.api.access.AccessApi;
import org.jointly.api.access.Person;
import org.jointly.api.access.invitation.PersonInvitation;
import org.jointly.api.access.invitation.PersonInvitationApi;
import org.jointly.api.access.reach.ReachApi;
import org.jointly.ui.access.leaving.Stays;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.GivenFile;
import org.jointly.ui.component.Mark;
import org.jointly.ui.component.More;
import org.jointly.ui.component.Rows;
import org.jointly.ui.component.Words;
import org.jointly.ui.organisation.OrganisationPart;
import org.jointly.ui.session.Attempt;
import org.jointly.ui.session.Refusal;

/** The people of the organisation and their roles, for its page; administrators invite and manage them from here. */
@Singleton
@Order(10)
class PeopleOfOrganisation implements OrganisationPart {
    private final AccessApi access;
    private final PersonInvitationApi invitations;
    private final ReachApi reach;
    private final Stays stays;

    PeopleOfOrganisation(AccessApi access, PersonInvitationApi invitations, ReachApi reach, Stays stays) {
        this.stays = stays;
        this.access = access;
        this.reach = reach;
        this.invitations = invitations;
    }

    @Override
    public Component part() {
        var invited = invited();
        var section = new Section(new H2(Words.say("people.title")));
        section.addClassName("section");
        var search = search();
        var bar = new Div(search);
        bar.addClassName("actions");
        if (invited.isPresent()) {
            if (stays.isSo()) {
                bar.add(Buttons.main(
                        Words.say("people.invite"), () -> UI.getCurrent().navigate(InvitePeopleView.class)));
            }
            bar.add(Buttons.plain(
                    Words.say("review.reviews"), () -> UI.getCurrent().navigate("organisation/reviews")));
            bar.add(Buttons.plain(Words.say("people.export"), () -> give(section)));
        }
        var list = new Div();
        search.addValueChangeListener(change -> list(list, change.getValue(), invited.isPresent()));
        list(list, "", invited.isPresent());
        section.add(bar, list);
        invited.ifPresent(first -> section.add(new InvitationList(invitations, first)));
        return section;
    }

    private void give(Section section) {
        Attempt.of(() -> GivenFile.to(section, Words.say("people.export-file"), reach.exportPeople()));
    }

    /** For administrators alone: whoever may see whom the organisation asked may manage its people. */
    private Optional<Page<PersonInvitation>> invited() {
        try {
            return Optional.of(invitations.invitations(null));
        } catch (Refusal refusal) {
            if (refusal.is(403)) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    private static TextField search() {
        var search = new TextField();
        search.setPlaceholder(Words.say("people.search"));
        search.setAriaLabel(Words.say("people.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        return search;
    }

    private void list(Div list, String words, boolean managed) {
        var rows = new Rows(
                Words.say("people.title"),
                Words.say("people.name"),
                Words.say("people.mail"),
                Words.say("people.roles"));
        var more = new More<Person>(
                after -> access.people(words.isBlank() ? null : words.strip(), after),
                person -> rows.row(
                        name(person, managed), Objects.requireNonNullElse(person.mail(), ""), RoleWords.of(person)));
        var some = more.next(null);
        list.removeAll();
        list.add(some ? rows : new EmptyState(Words.say("people.none")), more);
    }

    private static Component name(Person person, boolean managed) {
        var name = managed
                ? new RouterLink(person.name(), PersonView.class, PersonView.address(person.id()))
                : new Span(person.name());
        if (person.enabled() && !person.suspended()) {
            return name;
        }
        var mark = new Mark(Words.say(person.suspended() ? "people.suspended" : "people.disabled"), "ended");
        var both = new Div(name, mark);
        both.addClassName("chips");
        return both;
    }
}
