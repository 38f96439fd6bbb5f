package org.jointly.ui.notification;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.regex.Pattern;
import org.jointly.ui.session.Acting;
import org.jointly.ui.session.Switch;
import org.jointly.ui.session.page.PersonalPage;

/** Leads from a calendar to where a deadline stands: the person acts for the organisation whose deadline it is from then on. */
@Prototype
@Route("for/:organisation/:page*")
class ActingLinkView extends Div implements BeforeEnterObserver, PersonalPage {
    private static final Pattern PAGE = Pattern.compile("[a-z0-9/-]{0,200}");

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        parameters
                .get("organisation")
                .flatMap(NoticeLinkView::id)
                .flatMap(id -> Acting.known().flatMap(acting -> acting.find(id)))
                .ifPresent(Switch::before);
        event.forwardTo(parameters
                .get("page")
                .filter(page -> PAGE.matcher(page).matches())
                .filter(page -> Acting.current().isPresent())
                .orElse(""));
    }
}
