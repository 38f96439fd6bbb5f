package org.jointly.ui.access.leaving;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import org.jointly.api.access.archive.ArchiveApi;
import org.jointly.api.access.leaving.LeavingApi;
import org.jointly.api.access.leaving.LeavingState;
import org.jointly.ui.component.Words;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;

/** What an organisation can take out, and how it leaves, for its administrators. */
@Prototype
@Route(value = "organisation/data", layout = Shell.class)
class DataView extends Page implements AfterNavigationObserver {
    private final transient ArchiveApi archives;
    private final transient LeavingApi leaving;
    private final Div content = new Div();

    DataView(ArchiveApi archives, LeavingApi leaving) {
        super(Words.say("data.title"));
        this.archives = archives;
        this.leaving = leaving;
        addComponentAsFirst(new Anchor("/organisation", Words.say("people.back")));
        add(new Paragraph(Words.say("data.text")), content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    void show() {
        content.removeAll();
        var now = leaving.leaving();
        content.add(
                new ArchiveSection(archives, archives.archives(), now.state() != LeavingState.LEFT, this::show),
                new LeavingSection(leaving, now, this::show));
    }
}
