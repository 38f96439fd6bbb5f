package org.jointly.ui.organisation;

import com.ibm.icu.text.Collator;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jointly.ui.component.Choices;
import org.jointly.ui.component.Words;

/** Chooses languages of the world, several of them, by their names in the reader's language. */
public final class LanguagesField {
    private static final List<String> CODES = Arrays.stream(Locale.getISOLanguages())
            .filter(LanguagesField::isNamed)
            .toList();

    private LanguagesField() {}

    public static MultiSelectComboBox<String> of(String label) {
        var field = new MultiSelectComboBox<String>(label);
        var reader = Words.language();
        field.setItems(CODES.stream()
                .sorted(Comparator.comparing(code -> name(code, reader), Collator.getInstance(reader)::compare))
                .toList());
        field.setItemLabelGenerator(code -> name(code, reader));
        return Choices.listed(field);
    }

    public static String names(Collection<String> codes) {
        return codes.stream().map(code -> name(code, Words.language())).collect(Collectors.joining(", "));
    }

    private static String name(String code, Locale reader) {
        return Locale.of(code).getDisplayLanguage(reader);
    }

    private static boolean isNamed(String code) {
        return !name(code, Locale.ENGLISH).equals(code);
    }
}
