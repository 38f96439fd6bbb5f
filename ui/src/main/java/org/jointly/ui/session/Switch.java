package org.jointly.ui.session;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import org.jointly.api.access.Affiliation;
import org.jointly.ui.component.Notices;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.page.Inside;
import org.jointly.ui.session.page.NothingHere;

/** Changes for whom a person acts, and says so. They stay on their page, or come to the nearest one above that shows. */
public final class Switch {
    private Switch() {}

    public static void to(Affiliation choice) {
        var ui = UI.getCurrent();
        var above = Acting.current().isPresent() ? above(ui) : List.<String>of();
        Acting.known().ifPresent(acting -> acting.actFor(choice));
        RememberedChoice.write(choice.organisation().id());
        ui.refreshCurrentRoute(true);
        var moved = climb(ui, above);
        Notices.done(Words.say(
                moved ? "acting.changed-and-moved" : "acting.changed",
                choice.organisation().name()));
    }

    /** Before a page is entered whose link says for whom one acts there. */
    public static void before(Affiliation choice) {
        Acting.known().ifPresent(acting -> acting.actFor(choice));
        RememberedChoice.write(choice.organisation().id());
    }

    /** Another organisation need not see what lies inside a room. */
    private static boolean climb(UI ui, List<String> above) {
        var moved = false;
        for (var address : above) {
            if (!showsNothing(ui)) {
                break;
            }
            ui.navigate(address);
            moved = true;
        }
        if (moved) {
            // the frame of a page that was refused is still that of before
            ui.refreshCurrentRoute(true);
        }
        return moved;
    }

    private static boolean showsNothing(UI ui) {
        var chain = ui.getInternals().getActiveRouterTargetsChain();
        return !chain.isEmpty() && chain.getFirst() instanceof NothingHere;
    }

    /** From the nearest to the first page. */
    private static List<String> above(UI ui) {
        var addresses = new ArrayList<String>();
        ui.getInternals().getActiveRouterTargetsChain().stream()
                .filter(Inside.class::isInstance)
                .map(page -> ((Inside) page).above())
                .forEach(inside -> {
                    addresses.add(inside);
                    addresses.addAll(parents(inside));
                });
        if (addresses.isEmpty()) {
            addresses.addAll(parents(ui.getActiveViewLocation().getPath()));
        }
        return addresses;
    }

    private static List<String> parents(String path) {
        var parents = new ArrayList<String>();
        for (var end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            parents.add(path.substring(0, end));
        }
        parents.add("");
        return parents;
    }
}
