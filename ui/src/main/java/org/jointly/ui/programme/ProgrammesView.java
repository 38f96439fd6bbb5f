package org.jointly.ui.programme;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import org.jointly.api.access.Role;
import org.jointly.api.programme.ProgrammeApi;
import org.jointly.ui.component.Buttons;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.More;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;
import org.jointly.ui.shell.Creates;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;

/** The register of programmes; the address bar holds the filters. */
@Prototype
@Route(value = "programmes", layout = Shell.class)
class ProgrammesView extends Page implements BeforeEnterObserver, Creates {
    private static final int STRETCH = 25;

    private final transient ProgrammeApi programmes;
    private final Filters filters =
            new Filters(wanted -> UI.getCurrent().navigate(ProgrammesView.class, wanted.address()));
    private final Div list = new Div();

    ProgrammesView(ProgrammeApi programmes, List<ProgrammeSource> sources) {
        super(Words.say("room.programmes"));
        this.programmes = programmes;
        list.addClassName("register");
        if (Acting.now().has(Role.EDITOR)) {
            var creation = new Div(Buttons.main(Words.say("programme.new"), this::create));
            sources.forEach(source -> creation.add(
                    Buttons.plain(Words.say(source.key()), () -> UI.getCurrent().navigate(source.path()))));
            creation.addClassName("page-actions");
            add(creation);
        }
        add(filters, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Wanted.of(event.getLocation().getQueryParameters()));
    }

    void show(Wanted wanted) {
        filters.show(wanted);
        list.removeAll();
        var lines = new Div();
        var more = new More<>(
                after -> programmes.programmes(
                        wanted.q(),
                        wanted.stage(),
                        wanted.region(),
                        wanted.strand(),
                        wanted.capacity(),
                        after,
                        STRETCH),
                programme -> lines.add(new ProgrammeLine(programme)));
        list.add(lines, more);
        if (!more.next(null)) {
            list.add(new EmptyState(empty(wanted)));
        }
    }

    private static String empty(Wanted wanted) {
        if (!wanted.everything()) {
            return Words.say("programmes.none-match");
        }
        return Words.say(Acting.now().has(Role.EDITOR) ? "programmes.empty" : "programmes.empty-reader");
    }

    @Override
    public void create() {
        UI.getCurrent().navigate("programmes/new");
    }
}
