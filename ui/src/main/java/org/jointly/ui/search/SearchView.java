package org.jointly.ui.search;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import org.jointly.api.search.FoundGroup;
import org.jointly.api.search.SearchApi;
import org.jointly.ui.component.EmptyState;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.BackendAway;
import org.jointly.ui.shell.FoundNames;
import org.jointly.ui.shell.Page;
import org.jointly.ui.shell.Shell;

/** Everything that was found, by its kind; the address bar holds what was looked for. */
@Prototype
@Route(value = "search", layout = Shell.class)
class SearchView extends Page implements BeforeEnterObserver {
    private static final int LONGEST = 200;

    private final transient SearchApi search;
    private final transient FoundPlaces places;
    private final transient List<FoundNames> names;
    private final TextField field = new TextField();
    private final KindChips kinds =
            new KindChips(sought -> UI.getCurrent().navigate(SearchView.class, sought.address()));
    private final Div result = new Div();

    SearchView(SearchApi search, FoundPlaces places, List<FoundNames> names) {
        super(Words.say("search.title"));
        this.search = search;
        this.places = places;
        this.names = names;
        field.setAriaLabel(Words.say("search.label"));
        field.setPlaceholder(Words.say("search.placeholder"));
        field.setClearButtonVisible(true);
        field.setMaxLength(LONGEST);
        field.setAutofocus(true);
        field.addClassName("search-words");
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                UI.getCurrent()
                        .navigate(
                                SearchView.class,
                                kinds.sought().with(change.getValue()).address());
            }
        });
        result.getElement().setAttribute("aria-live", "polite");
        result.addClassName("found");
        add(field, kinds, result);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Sought.of(event.getLocation().getQueryParameters()));
    }

    void show(Sought sought) {
        if (!field.getValue().strip().equals(sought.words())) {
            field.setValue(sought.words());
        }
        kinds.show(sought);
        result.removeAll();
        if (sought.words().isBlank()) {
            result.add(new EmptyState(Words.say("search.empty")));
            return;
        }
        try {
            find(sought);
        } catch (BackendAway away) {
            result.add(new EmptyState(Words.say("search.away")));
        }
    }

    private void find(Sought sought) {
        search.search(sought.words(), sought.kind()).groups().forEach(group -> result.add(group(group, sought)));
        if (sought.kind() == null) {
            for (var offered : names) {
                var named = offered.named(sought.words());
                if (!named.isEmpty()) {
                    result.add(new NamesSection(offered, named));
                }
            }
        }
        if (result.getComponentCount() == 0) {
            result.add(new EmptyState(Words.say("search.nothing", sought.words())));
        }
    }

    private FoundSection group(FoundGroup group, Sought sought) {
        return new FoundSection(group, places, sought);
    }
}
