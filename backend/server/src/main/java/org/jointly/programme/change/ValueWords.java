package org.jointly.programme.change;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jointly.api.MessagePatterns;
import org.jointly.api.programme.change.ChangedValue;
import org.jointly.api.programme.change.ProgrammeField;

/** What a code is found by: itself, the name a file gave it, and of a country or region its name in every language we speak. */
final class ValueWords {
    private static final List<LocaleDisplayNames> NAMES = MessagePatterns.LANGUAGES.stream()
            .map(language -> LocaleDisplayNames.getInstance(ULocale.forLocale(language)))
            .toList();

    private ValueWords() {}

    static List<String> of(ProgrammeField field, ChangedValue value) {
        var said = Stream.of(value.code(), value.text()).filter(Objects::nonNull);
        var code = value.code();
        var place = field == ProgrammeField.COUNTRIES || field == ProgrammeField.REGIONS;
        return (code == null || !place ? said : Stream.concat(said, names(code))).toList();
    }

    private static Stream<String> names(String code) {
        return NAMES.stream()
                .map(names -> names.regionDisplayName(code.toUpperCase(Locale.ROOT)))
                .filter(Objects::nonNull);
    }
}
