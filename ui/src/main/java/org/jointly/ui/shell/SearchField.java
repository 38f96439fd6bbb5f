package org.jointly.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.stream.Stream;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.BackendAway;
import org.jointly.ui.shell.Search.Suggestion;

/** Finds things while one types; Enter lists all that match. */
class SearchField extends Div {
    private final ComboBox<Suggestion> field = new ComboBox<>();

    SearchField(Search search) {
        add(field);
        addClassName("search-box");
        getElement().setAttribute("role", "search");
        field.addClassName("search-field");
        field.setPlaceholder(Words.say("search.placeholder"));
        field.setAriaLabel(Words.say("search.label"));
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setAllowCustomValue(true);
        field.setItemLabelGenerator(Suggestion::title);
        field.setItems(query -> suggestions(search, query.getFilter().orElse(""))
                .skip(query.getOffset())
                .limit(query.getLimit()));
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                UI.getCurrent().navigate(change.getValue().path());
                field.clear();
            }
        });
        field.addCustomValueSetListener(typed -> {
            search.all(typed.getDetail());
            field.clear();
        });
    }

    private static Stream<Suggestion> suggestions(Search search, String typed) {
        try {
            return typed.isBlank() ? Stream.empty() : search.suggestions(typed.strip()).stream();
        } catch (BackendAway away) {
            return Stream.empty();
        }
    }
}
