package org.jointly.document.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jointly.document.text.reading.FlatText;

/**
 * The language that most of a text is written in: by its letters, and among the languages that share them by its commonest
 * words. What is not sure is not said.
 */
final class TextLanguage {
    private static final int MOST_LETTERS = 100_000;
    private static final int FEWEST_LETTERS = 8;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private static final Map<UnicodeScript, String> SCRIPTS = Map.ofEntries(
            Map.entry(UnicodeScript.ARABIC, "ar"),
            Map.entry(UnicodeScript.CYRILLIC, "ru"),
            Map.entry(UnicodeScript.HAN, "zh"),
            Map.entry(UnicodeScript.HIRAGANA, "ja"),
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.DEVANAGARI, "hi"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.ETHIOPIC, "am"));

    /** Words that only, or far more often, stand in one of the languages. */
    private static final Map<String, Set<String>> LATIN = Map.of(
            "en",
                    Set.of(
                            "the", "of", "and", "to", "is", "that", "with", "for", "by", "this", "are", "which",
                            "under", "shall"),
            "fr",
                    Set.of(
                            "le", "les", "des", "et", "du", "est", "une", "dans", "pour", "qui", "sur", "aux", "avec",
                            "par"),
            "es", Set.of("el", "los", "las", "y", "del", "una", "para", "con", "por", "es", "al", "como", "más", "sus"),
            "pt", Set.of("o", "os", "e", "do", "da", "dos", "das", "uma", "para", "com", "não", "ao", "pelo", "em"),
            "de",
                    Set.of(
                            "der", "die", "und", "das", "den", "ist", "mit", "für", "von", "dem", "nicht", "eine", "zu",
                            "auf"),
            "it",
                    Set.of(
                            "il", "gli", "di", "che", "è", "della", "per", "con", "una", "sono", "nel", "dei", "più",
                            "alla"));

    private TextLanguage() {}

    static Optional<Locale> of(FlatText text) {
        return of(text.lines().map(line -> line.plain()).limit(2000).toList());
    }

    static Optional<Locale> of(List<String> lines) {
        var letters = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        var all = 0;
        for (var line : lines) {
            if (all > MOST_LETTERS) {
                break;
            }
            all += line.length();
            line.codePoints()
                    .filter(Character::isLetter)
                    .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
        }
        // Japanese is written in Chinese letters too, and in its own.
        if (letters.containsKey(UnicodeScript.HIRAGANA)) {
            letters.merge(UnicodeScript.HIRAGANA, letters.getOrDefault(UnicodeScript.HAN, 0), Integer::sum);
        }
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> most.getValue() >= FEWEST_LETTERS || most.getKey() != UnicodeScript.LATIN)
                .flatMap(most -> most.getKey() == UnicodeScript.LATIN
                        ? latin(lines)
                        : Optional.ofNullable(SCRIPTS.get(most.getKey())))
                .map(Locale::of);
    }

    private static Optional<String> latin(List<String> lines) {
        var found = new HashMap<String, Integer>();
        lines.stream()
                .limit(2000)
                .forEach(line -> WORD.matcher(line)
                        .results()
                        .limit(1000)
                        .map(word -> word.group().toLowerCase(Locale.ROOT))
                        .forEach(word -> LATIN.forEach((language, words) -> {
                            if (words.contains(word)) {
                                found.merge(language, 1, Integer::sum);
                            }
                        })));
        var most = found.entrySet().stream().max(Map.Entry.comparingByValue());
        return most.filter(language -> found.values().stream()
                                .filter(count -> count.equals(language.getValue()))
                                .count()
                        == 1)
                .map(Map.Entry::getKey);
    }
}
