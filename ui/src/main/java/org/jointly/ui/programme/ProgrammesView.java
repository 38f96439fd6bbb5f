package org.jointly.ui.programme;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jointly.api.access.Role;
import org.jointly.api.organisation.OrganisationApi;
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
    private final Filters filters;
    private final FilterChips chips = new FilterChips(ProgrammesView::list);
    private final Div count = new Div();
    private final Div list = new Div();

    ProgrammesView(ProgrammeApi programmes, OrganisationApi organisations, List<ProgrammeSource> sources) {
        super(Words.say("room.programmes"));
        this.programmes = programmes;
        filters = new Filters(organisations, ProgrammesView::list);
        count.addClassName("kind");
        count.getElement().setAttribute("role", "status");
        list.addClassName("register");
        if (Acting.now().has(Role.EDITOR)) {
            var creation = new Div(Buttons.main(Words.say("programme.new"), this::create));
            sources.forEach(source -> creation.add(
                    Buttons.plain(Words.say(source.key()), () -> UI.getCurrent().navigate(source.path()))));
            creation.addClassName("page-actions");
            add(creation);
        }
        add(filters, chips, count, list);
    }

    /** Whoever comes without a wish sees what they last listed. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var wanted = Wanted.of(event.getLocation().getQueryParameters());
        var last = RememberedRegister.now().last();
        if (wanted.equals(Wanted.ALL) && !last.isEmpty()) {
            event.forwardTo("programmes", QueryParameters.fromString(last));
            return;
        }
        show(wanted);
    }

    private static void list(Wanted wanted) {
        RememberedRegister.now().wanted(wanted.address().getQueryString());
        UI.getCurrent().navigate(ProgrammesView.class, wanted.address());
    }

    void show(Wanted wanted) {
        filters.show(wanted);
        chips.show(wanted, filters.partnerName());
        list.removeAll();
        var lines = new Div();
        var address = wanted.address().getQueryString();
        var register = RememberedRegister.now();
        var read = new AtomicInteger();
        var more = new More<>(
                after -> {
                    register.read(address, read.incrementAndGet());
                    return programmes.programmes(wanted.request(after, STRETCH));
                },
                programme -> lines.add(new ProgrammeLine(programme)));
        list.add(lines, more);
        if (!more.next(null, register.stretches(address))) {
            list.add(new EmptyState(empty(wanted)));
        }
        var counted = programmes.count(wanted.request(null, STRETCH));
        count.setText(Words.say(counted.more() ? "programmes.count-more" : "programmes.count", counted.count()));
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
