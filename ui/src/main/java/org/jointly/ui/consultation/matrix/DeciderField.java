package org.jointly.ui.consultation.matrix;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.stream.Stream;
import org.jointly.api.consultation.Decider;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.Acting;

/** Chooses somebody who may decide comments, by typing a part of their name; the reader stands first. */
final class DeciderField {
    private DeciderField() {}

    /** Beside a table that it narrows. */
    static ComboBox<Decider> filter(List<Decider> deciders) {
        var field = field(deciders);
        field.setPlaceholder(Words.say("matrix.assignee"));
        field.setAriaLabel(Words.say("matrix.assignee"));
        field.setClearButtonVisible(true);
        field.getElement().getThemeList().add("small");
        return field;
    }

    /** In a form that gives comments to somebody. */
    static ComboBox<Decider> choice(List<Decider> deciders) {
        var field = field(deciders);
        field.setLabel(Words.say("row.assignee"));
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    private static ComboBox<Decider> field(List<Decider> deciders) {
        var field = new ComboBox<Decider>();
        field.setItems(inOrder(deciders));
        field.setItemLabelGenerator(DeciderField::named);
        return field;
    }

    private static List<Decider> inOrder(List<Decider> deciders) {
        return Stream.concat(
                        deciders.stream().filter(DeciderField::isReader),
                        deciders.stream().filter(each -> !isReader(each)))
                .toList();
    }

    private static boolean isReader(Decider decider) {
        return decider.person().equals(Acting.now().me().id());
    }

    private static String named(Decider decider) {
        return Words.say("person.signature", decider.name(), decider.organisationName());
    }
}
