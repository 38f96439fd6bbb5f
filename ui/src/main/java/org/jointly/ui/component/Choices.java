package org.jointly.ui.component;

import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;

/** Combo boxes that say so when what was typed is in no list, where they would drop it without a word. */
public final class Choices {
    private Choices() {}

    public static <F extends ComboBoxBase<F, ?, ?>> F listed(F field) {
        field.addCustomValueSetListener(typed -> unknown(field, Words.say("field.not-in-list", typed.getDetail())));
        return field;
    }

    /** Stays red until something is chosen, or the person turns to the field again and takes the words out. */
    public static void unknown(ComboBoxBase<?, ?, ?> field, String why) {
        RedFields.mark(field, why);
        var element = field.getElement();
        // of several choices the words typed are gone by then; of one they stand in the field
        var turn = field instanceof MultiSelectComboBox<?>
                ? element.addEventListener("click", turned -> RedFields.clear(field))
                : element.addEventListener("focusout", left -> RedFields.clear(field))
                        .setFilter("!element.inputElement.value");
        field.addValueChangeListener(change -> turn.remove());
    }
}
