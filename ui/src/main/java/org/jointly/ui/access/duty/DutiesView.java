package org.jointly.ui.access.duty;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import org.jointly.api.access.AccessApi;
import org.jointly.api.access.duty.DutyApi;
import org.jointly.ui.component.Words;
import org.jointly.ui.shell.Address;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;

/** What somebody had to do for the organisation and to whom it goes, also after they have left and have no page any more. */
@Prototype
@Route(value = "organisation/people/:person/duties", layout = Shell.class)
class DutiesView extends Page implements BeforeEnterObserver {
    private final transient DutyApi duties;
    private final transient AccessApi access;
    private final Div content = new Div();

    DutiesView(DutyApi duties, AccessApi access) {
        super(Words.say("leaver.title"));
        this.duties = duties;
        this.access = access;
        addComponentAsFirst(new Anchor("/organisation", Words.say("people.back")));
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var person = Address.id(event, "person");
        content.removeAll();
        content.add(new DutiesSection(duties, access, person));
    }
}
