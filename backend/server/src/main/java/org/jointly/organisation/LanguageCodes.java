package org.jointly.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads codes of languages (ISO 639-1). */
final class LanguageCodes {
    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

    private LanguageCodes() {}

    static List<String> read(List<String> codes, Faults faults) {
        var read = codes.stream()
                .map(code -> code.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        read.stream()
                .filter(code -> !KNOWN.contains(code))
                .findFirst()
                .ifPresent(code -> faults.add("/languages", "organisation.languages", code));
        return read;
    }
}
