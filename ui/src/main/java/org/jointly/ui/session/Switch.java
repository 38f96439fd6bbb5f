package org.jointly.ui.session;

import com.vaadin.flow.component.UI;
import org.jointly.api.access.Affiliation;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;

/** Changes for whom a person acts, and says so. */
public final class Switch {
    private Switch() {}

    public static void to(Affiliation choice) {
        var ui = UI.getCurrent();
        var changes = Acting.current().isPresent();
        Acting.known().ifPresent(acting -> acting.actFor(choice));
        RememberedChoice.write(choice.organisation().id());
        // another organisation need not see what lies inside a room
        if (changes && ui.getActiveViewLocation().getSegments().size() > 1) {
            ui.navigate("");
        }
        ui.refreshCurrentRoute(true);
        Notices.done(Words.say("acting.changed", choice.organisation().name()));
    }
}
