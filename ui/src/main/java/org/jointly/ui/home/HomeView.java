package org.jointly.ui.home;

import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import org.jointly.ui.component.Words;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;

/** What waits for me, then what changed. */
@Prototype
@Route(value = "", layout = Shell.class)
class HomeView extends Page {
    HomeView() {
        super(Words.say("home.title"));
    }
}
