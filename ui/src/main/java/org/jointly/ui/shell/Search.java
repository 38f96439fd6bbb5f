package org.jointly.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import java.util.stream.Stream;
import org.jointly.api.programme.ProgrammeApi;
import org.jointly.api.programme.ProgrammeSuggestion;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.BackendAway;

/** Finds programmes while one types; Enter lists all that match. */
class Search extends Div {
    private final ComboBox<ProgrammeSuggestion> field = new ComboBox<>();

    Search(ProgrammeApi programmes) {
        add(field);
        addClassName("search-box");
        getElement().setAttribute("role", "search");
        field.addClassName("search");
        field.setPlaceholder(Words.say("search.placeholder"));
        field.setAriaLabel(Words.say("search.label"));
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setAllowCustomValue(true);
        field.setItemLabelGenerator(ProgrammeSuggestion::title);
        field.setItems(query -> suggestions(programmes, query.getFilter().orElse(""))
                .skip(query.getOffset())
                .limit(query.getLimit()));
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                UI.getCurrent().navigate("programmes/" + change.getValue().id());
                field.clear();
            }
        });
        field.addCustomValueSetListener(typed -> {
            UI.getCurrent().navigate("programmes", QueryParameters.of("q", typed.getDetail()));
            field.clear();
        });
    }

    private static Stream<ProgrammeSuggestion> suggestions(ProgrammeApi programmes, String typed) {
        try {
            return typed.isBlank() ? Stream.empty() : programmes.suggestions(typed.strip()).stream();
        } catch (BackendAway away) {
            return Stream.empty();
        }
    }
}
