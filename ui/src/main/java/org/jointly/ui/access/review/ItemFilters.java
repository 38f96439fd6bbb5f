package org.jointly.ui.access.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jointly.api.access.Role;
import org.jointly.api.access.review.ReviewItemState;
import org.jointly.ui.component.Words;
import org.jspecify.annotations.Nullable;

/** Which people of a review are shown. */
class ItemFilters extends Div {
    private final TextField words = new TextField();
    private final Select<ReviewItemState> state = new Select<>();
    private final Select<Role> role = new Select<>();

    ItemFilters(Runnable changed) {
        addClassName("filters");
        words.setPlaceholder(Words.say("people.search"));
        words.setAriaLabel(Words.say("people.search"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        state.setItems(ReviewItemState.values());
        state.setItemLabelGenerator(Words::of);
        state.setAriaLabel(Words.say("review.state"));
        state.setValue(ReviewItemState.OPEN);
        role.setItems(Role.values());
        role.setEmptySelectionAllowed(true);
        role.setEmptySelectionCaption(Words.say("review.any-role"));
        role.setPlaceholder(Words.say("review.any-role"));
        role.setItemLabelGenerator(
                (@Nullable Role value) -> value == null ? Words.say("review.any-role") : Words.of(value));
        role.setAriaLabel(Words.say("review.role"));
        words.addValueChangeListener(change -> changed.run());
        state.addValueChangeListener(change -> changed.run());
        role.addValueChangeListener(change -> changed.run());
        add(words, state, role);
    }

    ReviewItemState state() {
        return state.getValue();
    }

    @Nullable Role role() {
        return role.getValue();
    }

    @Nullable String words() {
        return words.getValue().isBlank() ? null : words.getValue().strip();
    }
}
