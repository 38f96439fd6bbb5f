package org.jointly.ui.access.registration;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.Objects;
import org.jointly.api.access.registration.DeclineRequest;
import org.jointly.api.access.registration.JoinRequest;
import org.jointly.api.access.registration.JoinRequestApi;
import org.jointly.api.access.registration.JoinRequestState;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Facts;
import org.jointly.ui.component.Geography;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.PlatformPage;
import org.jointly.ui.shell.Address;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;

/** A request to come in, and the two answers to it. */
@Prototype
@Route(value = "platform/requests/:request", layout = Shell.class)
class JoinRequestView extends Page implements PlatformPage, BeforeEnterObserver {
    private final transient JoinRequestApi requests;
    private final Div content = new Div();

    JoinRequestView(JoinRequestApi requests) {
        super(Words.say("platform.request"));
        this.requests = requests;
        addComponentAsFirst(new Anchor("/platform", Words.say("platform.back")));
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(requests.request(Address.id(event, "request")));
    }

    void show(JoinRequest shown) {
        retitle(shown.name());
        content.removeAll();
        if (shown.known() != null) {
            var warning =
                    new Paragraph(Words.say("platform.known", shown.known().name()));
            warning.addClassName("warning");
            content.add(warning);
        }
        content.add(new Facts()
                .with(Words.say("organisation.kind"), Words.of(shown.kind()))
                .with(Words.say("organisation.country"), Geography.name(shown.country()))
                .with(Words.say("organisation.website"), Objects.requireNonNullElse(shown.website(), ""))
                .with(Words.say("platform.asker"), Words.say("people.name-and-mail", shown.asker(), shown.mail()))
                .with(Words.say("platform.proven"), Dates.moment(shown.confirmedAt()))
                .with(Words.say("platform.why"), shown.reason()));
        if (shown.state() == JoinRequestState.CONFIRMED) {
            content.add(answers(shown));
        } else {
            content.add(new Paragraph(Words.say(
                    "platform.decided",
                    Words.of(shown.state()),
                    Objects.requireNonNullElse(shown.decidedBy(), ""),
                    Objects.requireNonNullElse(shown.answer(), ""))));
        }
    }

    private Div answers(JoinRequest shown) {
        var answers = new Div(
                Buttons.main(
                        Words.say("platform.accept"),
                        () -> UI.getCurrent().navigate("platform/register?request=" + shown.id())),
                Buttons.danger(
                        Words.say("platform.decline"),
                        () -> new GraveActDialog(
                                        "decline/" + shown.id(),
                                        Words.say("platform.decline-title", shown.name()),
                                        Words.say("platform.decline-text", shown.mail()),
                                        Words.say("platform.decline"),
                                        reason -> show(requests.decline(shown.id(), new DeclineRequest(reason), null)))
                                .open()));
        answers.addClassName("actions");
        return answers;
    }
}
