package org.jointly.exchange.iati;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointly.exchange.iati.xml.Element;

/** Languages as people write them, made BCP 47. */
final class Languages {
    private static final Map<String, String> SHORT = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toMap(two -> Locale.of(two).getISO3Language(), Function.identity(), (one, two) -> one));

    private Languages() {}

    static String of(Element element, String attribute, String otherwise, Notes notes) {
        var written = element.attribute(attribute);
        if (written == null) {
            return otherwise;
        }
        try {
            var locale = new Locale.Builder()
                    .setLanguageTag(written.replace('_', '-'))
                    .build();
            var language = locale.getLanguage();
            var tag = locale.toLanguageTag();
            if (!language.isEmpty() && language.length() <= 3 && tag.length() <= 35) {
                return SHORT.getOrDefault(language, language) + tag.substring(language.length());
            }
        } catch (IllformedLocaleException illformed) {
            // Said below, as for a tag that is formed well and names no language.
        }
        notes.repaired(element, attribute, "note.no-language", otherwise);
        return otherwise;
    }
}
