package org.jointly.ui.search;

import com.vaadin.flow.component.icon.VaadinIcon;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointly.api.search.Found;
import org.jointly.api.search.FoundKind;
import org.jointly.ui.shell.FoundPlace;

/** Where everything is shown that can be found, as features offer it. */
@Singleton
class FoundPlaces {
    private final Map<String, FoundPlace> byKind;

    FoundPlaces(Collection<FoundPlace> offered) {
        byKind = offered.stream().collect(Collectors.toMap(FoundPlace::kind, Function.identity()));
    }

    String path(FoundKind kind, Found found) {
        return place(kind).path(found.id(), found.programme(), found.parent());
    }

    VaadinIcon icon(FoundKind kind) {
        return place(kind).icon();
    }

    private FoundPlace place(FoundKind kind) {
        var place = byKind.get(kind.toString());
        if (place == null) {
            throw new IllegalStateException("Nobody shows what is found as " + kind);
        }
        return place;
    }
}
