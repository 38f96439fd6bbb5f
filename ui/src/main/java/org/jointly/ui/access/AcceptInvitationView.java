package org.jointly.ui.access;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.Objects;
import java.util.Optional;
import org.jointly.api.access.invitation.InvitationToken;
import org.jointly.api.access.invitation.InvitationView;
import org.jointly.api.access.invitation.InvitationViewState;
import org.jointly.api.access.invitation.PersonInvitationApi;
import org.jointly.api.organisation.Organisation;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.DeadEnd;
import org.jointly.ui.session.Saving;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;

/** Asks somebody who has signed in whether they accept the invitation whose link they followed. */
@Prototype
@Route(value = "invitation/:token/accept", layout = Shell.class)
class AcceptInvitationView extends Page implements BeforeEnterObserver, DeadEnd {
    private final transient PersonInvitationApi invitations;
    private final Div content = new Div();
    private final Saving saving = new Saving();
    private String token = "";

    AcceptInvitationView(PersonInvitationApi invitations) {
        super(Words.say("accept.title"));
        this.invitations = invitations;
        add(content, saving);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        show(invitations.look(new InvitationToken(token)));
    }

    void show(InvitationView view) {
        content.removeAll();
        var organisation = view.organisation();
        if (view.state() != InvitationViewState.PENDING || organisation == null) {
            content.add(new Paragraph(over(view)), Buttons.plain(Words.say("action.home"), AcceptInvitationView::home));
            return;
        }
        retitle(Words.say("invitation-page.title", organisation.name()));
        var actions = new Div(
                Buttons.main(Words.say("accept.yes"), this::accept),
                Buttons.quiet(
                        Words.say("accept.other-account"),
                        () -> UI.getCurrent().getPage().setLocation("/logout")));
        actions.addClassName("actions");
        content.add(
                new Paragraph(Words.say(
                        "invitation-page.asks",
                        Objects.requireNonNullElse(view.invitedBy(), organisation.name()),
                        organisation.name(),
                        RoleWords.of(view.roles()))),
                new Paragraph(Words.say("accept.for", Objects.requireNonNullElse(view.mail(), ""))),
                actions);
    }

    private static String over(InvitationView view) {
        var name =
                Optional.ofNullable(view.organisation()).map(Organisation::name).orElse("Jointly");
        return switch (view.state()) {
            case ACCEPTED -> Words.say("invitation-page.accepted", name);
            case WITHDRAWN -> Words.say("invitation-page.withdrawn", name);
            case EXPIRED -> Words.say("invitation-page.expired", name);
            default -> Words.say("invitation-page.unknown");
        };
    }

    private void accept() {
        if (saving.attempt(() -> invitations.accept(new InvitationToken(token)))) {
            content.removeAll();
            content.add(new Paragraph(Words.say("accept.done")));
            // Keycloak is told after the answer, and the token in hand names no organisation that came after it.
            getElement().executeJs("setTimeout(() => location.assign('/login/anew'), 1500)");
        }
    }

    private static void home() {
        UI.getCurrent().navigate("");
    }
}
