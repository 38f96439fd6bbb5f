package org.jointly.ui.access.registration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import org.jointly.api.access.registration.JoinRequest;
import org.jointly.api.access.registration.JoinRequestApi;
import org.jointly.api.access.registration.JoinRequestState;
import org.jointly.api.access.registration.RegisteredOrganisation;
import org.jointly.api.access.registration.RegistrationApi;
import org.jointly.api.access.registration.RegistrationState;
import org.jointly.ui.access.PlatformPart;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.Geography;
import org.jointly.ui.component.Mark;
import org.jointly.ui.component.More;
import org.jointly.ui.component.OrganisationChip;
import org.jointly.ui.component.Rows;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.PlatformPage;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;

/** The organisations of the platform, what is being registered, who asks to come in, and what was done. */
@Prototype
@Route(value = "platform", layout = Shell.class)
class PlatformView extends Page implements PlatformPage, AfterNavigationObserver {
    private final transient RegistrationApi registrations;
    private final transient JoinRequestApi requests;
    private final transient List<PlatformPart> parts;
    private final TextField search = new TextField();
    private final Select<String> state = new Select<>();
    private final Div list = new Div();
    private final Div content = new Div();

    PlatformView(RegistrationApi registrations, JoinRequestApi requests, List<PlatformPart> parts) {
        super(Words.say("platform.title"));
        this.registrations = registrations;
        this.requests = requests;
        this.parts = parts;
        search.setPlaceholder(Words.say("platform.search"));
        search.setAriaLabel(Words.say("platform.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> list());
        state.setAriaLabel(Words.say("platform.state"));
        state.setItems("all", "active", "suspended");
        state.setItemLabelGenerator(one -> Words.say(
                switch (one) {
                    case "active" -> "platform.active";
                    case "suspended" -> "platform.suspended";
                    default -> "platform.all";
                }));
        state.setValue("all");
        state.addValueChangeListener(change -> list());
        add(content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    void show() {
        content.removeAll();
        content.add(new Paragraph(Words.say("platform.text")));
        asked();
        underWay();
        var bar = new Div(
                search,
                state,
                Buttons.main(
                        Words.say("platform.register"), () -> UI.getCurrent().navigate("platform/register")));
        bar.addClassName("actions");
        var section = section("platform.organisations");
        section.add(bar, list);
        list();
        content.add(section);
        parts.forEach(part -> content.add(part.part()));
    }

    private void asked() {
        var first = requests.requests(null);
        if (first.items().isEmpty()) {
            return;
        }
        var section = section("platform.requests");
        var lines = new Div();
        var more = new More<JoinRequest>(after -> after == null ? first : requests.requests(after), one -> {
            var line = new Div(
                    new Anchor("/platform/requests/" + one.id(), one.name()),
                    new Span(one.mail()),
                    new Span(Dates.agoText(one.confirmedAt())),
                    new Mark(Words.of(one.state()), one.state() == JoinRequestState.CONFIRMED ? "lead" : "ended"));
            line.addClassName("entry");
            lines.add(line);
        });
        more.next(null);
        section.add(lines, more);
        content.add(section);
    }

    private void underWay() {
        var open = registrations.registrations();
        if (open.isEmpty()) {
            return;
        }
        var section = section("platform.under-way");
        open.forEach(one -> {
            var said = new Span(
                    one.state() == RegistrationState.FAILED
                            ? Words.say("platform.failed", String.valueOf(one.fault()))
                            : Words.say("platform.being-made"));
            said.addClassName(one.state() == RegistrationState.FAILED ? "warning" : "kind");
            var line = new Div(new Span(one.name()), said, new Span(Dates.agoText(one.registeredAt())));
            line.addClassName("entry");
            section.add(line);
        });
        content.add(section);
    }

    private void list() {
        var rows = new Rows(
                        Words.say("platform.organisations"),
                        Words.say("organisation.name"),
                        Words.say("organisation.kind"),
                        Words.say("organisation.country"),
                        Words.say("platform.people"),
                        Words.say("platform.administrator"))
                .numbers(3);
        var words = search.getValue();
        var suspended = "all".equals(state.getValue()) ? null : Boolean.valueOf("suspended".equals(state.getValue()));
        var more = new More<RegisteredOrganisation>(
                after -> registrations.organisations(words.isBlank() ? null : words.strip(), suspended, after),
                one -> rows.row(
                        name(one),
                        Words.of(one.organisation().kind()),
                        one.country() == null ? "" : Geography.name(one.country()),
                        one.people(),
                        Words.of(one.administrator())));
        var some = more.next(null);
        list.removeAll();
        list.add(some ? rows : new EmptyState(Words.say("platform.none")), more);
    }

    private static Component name(RegisteredOrganisation one) {
        return new Anchor(
                "/platform/organisations/" + one.organisation().id(), new OrganisationChip(one.organisation()));
    }

    private static Section section(String key) {
        var section = new Section(new H2(Words.say(key)));
        section.addClassName("section");
        return section;
    }
}
