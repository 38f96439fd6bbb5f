package org.jointly.ui.organisation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jointly.api.organisation.OrganisationApi;
import org.jointly.ui.component.Facts;
import org.jointly.ui.component.OrganisationChip;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.Refusal;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;

/** The organisation one acts for: what others see of it, and what features tell of it. */
@Prototype
@Route(value = "organisation", layout = Shell.class)
class OrganisationView extends Page implements AfterNavigationObserver {
    private final transient OrganisationApi organisations;
    private final transient List<OrganisationPart> parts;
    private final Div content = new Div();

    OrganisationView(OrganisationApi organisations, List<OrganisationPart> parts) {
        super(Words.say("room.organisation"));
        this.organisations = organisations;
        this.parts = parts;
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
                        Acting.now().roles().stream().sorted().map(Words::of).collect(Collectors.joining(", "))));
        parts.forEach(this::showIfAllowed);
    }

    /** What the backend refuses to this person is left out of the page. */
    private void showIfAllowed(OrganisationPart part) {
        try {
            content.add(part.part());
        } catch (Refusal refusal) {
            if (!refusal.is(403)) {
                throw refusal;
            }
        }
    }
}
