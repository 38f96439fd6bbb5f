package org.jointly.ui.discussion;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jointly.api.discussion.Mentionable;
import org.jointly.api.discussion.MentionableKind;
import org.jointly.ui.component.Words;
import org.jointly.ui.session.BackendAway;
import org.jspecify.annotations.Nullable;

/** Whom one may mention: a choice puts the name, behind an {@code @}, at the end of what one writes. */
class MentionField extends Div {
    private final ComboBox<Mentionable> field = new ComboBox<>();
    private final transient SerializableSupplier<List<Mentionable>> read;
    private transient @Nullable List<Mentionable> known;

    /** @param read who can be mentioned there, asked when somebody looks for one */
    MentionField(TextArea text, SerializableSupplier<List<Mentionable>> read) {
        this.read = read;
        addClassName("mention");
        add(field);
        field.setPlaceholder(Words.say("mention.placeholder"));
        field.setAriaLabel(Words.say("mention.label"));
        field.setPrefixComponent(VaadinIcon.AT.create());
        field.setItemLabelGenerator(MentionField::said);
        field.setItems(query ->
                matching(query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
        field.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                var written = text.getValue();
                var gap = written.isEmpty() || written.endsWith(" ") || written.endsWith("\n") ? "" : " ";
                text.setValue(written + gap + "@" + change.getValue().name() + " ");
                field.clear();
                text.focus();
            }
        });
    }

    /** As asked anew: others may read it now. */
    void forget() {
        known = null;
        field.getDataProvider().refreshAll();
    }

    private Stream<Mentionable> matching(String typed) {
        var words = typed.strip().toLowerCase(Locale.ROOT);
        return all().stream().filter(one -> said(one).toLowerCase(Locale.ROOT).contains(words));
    }

    private List<Mentionable> all() {
        if (known == null) {
            try {
                known = read.get();
            } catch (BackendAway away) {
                return List.of();
            }
        }
        return known;
    }

    private static String said(Mentionable one) {
        return one.kind() == MentionableKind.PERSON
                ? Words.say("person.signature", one.name(), one.organisationName())
                : Words.say("mention.everybody", one.name(), one.organisationName(), one.people());
    }
}
