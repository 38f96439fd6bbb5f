package org.jointly.ui.notification;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointly.api.notification.MarkNotices;
import org.jointly.api.notification.NotificationApi;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.Refusal;
import org.jointly.ui.session.Switch;
import org.jointly.ui.session.page.PersonalPage;

/**
 * Leads to what a notice tells of, and marks it as read. A letter's link says besides for which organisation it is: the person acts
 * for that one from then on.
 */
@Prototype
@Route("notices/for/:organisation/:notice?")
@RouteAlias("notices/:notice")
class NoticeLinkView extends Div implements BeforeEnterObserver, PersonalPage {
    private final transient NotificationApi notification;

    NoticeLinkView(NotificationApi notification) {
        this.notification = notification;
    }

    static String at(UUID notice) {
        return NoticesView.PATH + "/" + notice;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters().get("organisation").ifPresent(NoticeLinkView::actFor);
        event.forwardTo(Acting.current().isPresent() ? page(event) : "");
    }

    /** Nothing of what was not theirs, or is no more. */
    private String page(BeforeEnterEvent event) {
        return event.getRouteParameters()
                .get("notice")
                .flatMap(NoticeLinkView::id)
                .map(this::opened)
                .orElse(NoticesView.PATH);
    }

    private String opened(UUID id) {
        try {
            var notice = notification.notice(id);
            notification.mark(new MarkNotices(List.of(id), true));
            return notice.title() == null ? NoticesView.PATH : notice.page().substring(1);
        } catch (Refusal refusal) {
            if (refusal.is(404)) {
                return NoticesView.PATH;
            }
            throw refusal;
        }
    }

    private static void actFor(String organisation) {
        id(organisation)
                .flatMap(id -> Acting.known().flatMap(acting -> acting.find(id)))
                .ifPresent(Switch::before);
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
