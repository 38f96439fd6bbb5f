package org.jointly.ui.programme;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import jakarta.inject.Singleton;
import java.util.List;
import org.jointly.api.programme.ProgrammeApi;
import org.jointly.ui.shell.Search;

/** Finds programmes by their titles. */
@Singleton
class ProgrammeSearch implements Search {
    private final ProgrammeApi programmes;

    ProgrammeSearch(ProgrammeApi programmes) {
        this.programmes = programmes;
    }

    @Override
    public List<Found> suggestions(String typed) {
        return programmes.suggestions(typed).stream()
                .map(programme -> new Found(programme.title(), "programmes/" + programme.id()))
                .toList();
    }

    @Override
    public void all(String typed) {
        UI.getCurrent().navigate("programmes", QueryParameters.of("q", typed));
    }
}
