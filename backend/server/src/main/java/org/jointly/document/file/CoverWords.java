package org.jointly.document.file;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointly.api.programme.Capacity;
import org.jointly.document.text.Cover;
import org.jointly.document.version.VersionRow;

/** What a cover says besides names, in one of the six languages. */
record CoverWords(Locale language, ResourceBundle words) {
    private static final String FILES = "org.jointly.document.cover";
    private static final List<String> LANGUAGES = List.of("fr", "es", "ar", "ru", "zh");

    /** In that language, or in English. */
    static CoverWords in(Locale wanted) {
        var known = LANGUAGES.contains(wanted.getLanguage());
        return new CoverWords(
                known ? Locale.of(wanted.getLanguage()) : Locale.ENGLISH,
                ResourceBundle.getBundle(
                        FILES, known ? wanted : Locale.ROOT, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
    }

    String draft(LocalDate day) {
        return say("draft", written(day));
    }

    String version(VersionRow row, LocalDate day) {
        var number = String.valueOf(row.number());
        return row.name() == null
                ? say("version", number, written(day), row.hash())
                : say("named-version", number, row.name(), written(day), row.hash());
    }

    String version(int number, LocalDate day, String hash) {
        return say("version", String.valueOf(number), written(day), hash);
    }

    /** As the language writes days in a letter. */
    private String written(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }

    String capacities(Set<Capacity> capacities) {
        return capacities.stream()
                .sorted()
                .map(capacity -> say("capacity." + capacity.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    /** What a suggestion is about that stands in the margin. */
    String proposes(String what) {
        return say("proposes." + what);
    }

    Cover.Labels labels() {
        return new Cover.Labels(language, say("signature"), say("comments"), say("unprintable"));
    }

    private String say(String key, Object... values) {
        return new MessageFormat(words.getString(key).replace("'", "''"), language).format(values);
    }
}
