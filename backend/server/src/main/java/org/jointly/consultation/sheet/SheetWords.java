package org.jointly.consultation.sheet;

import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jointly.api.MessagePatterns;
import org.jointly.api.consultation.Nature;
import org.jointly.api.consultation.RowPlace;
import org.jointly.api.discussion.Disposition;
import org.jspecify.annotations.Nullable;

/** The headings and words of files of comments, in one of the six languages; read back in any of them. */
record SheetWords(Locale language, ResourceBundle words) {
    private static final int LONGEST_BRIEF = 200;
    private static final String FILES = "org.jointly.consultation.sheet";

    /** Blanks of all kinds, and signs that only say how letters run or join. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    private static final Map<String, MatrixColumn> HEADINGS =
            read(Stream.of(MatrixColumn.values()), column -> words -> words.heading(column));
    private static final Map<String, Disposition> OUTCOMES =
            read(Stream.of(Disposition.values()), outcome -> words -> words.word(outcome));
    private static final Map<String, Nature> NATURES =
            read(Stream.of(Nature.values()), nature -> words -> words.word(nature));

    /** In that language, or in English. */
    static SheetWords in(Locale wanted) {
        var language = MessagePatterns.closest(wanted);
        return new SheetWords(
                language,
                ResourceBundle.getBundle(
                        FILES,
                        language.equals(Locale.ENGLISH) ? Locale.ROOT : language,
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
    }

    String say(String key, String... values) {
        return new MessageFormat(words.getString(key).replace("'", "''"), language).format(values);
    }

    String heading(MatrixColumn column) {
        return say("column." + column);
    }

    String word(Disposition outcome) {
        return say("outcome." + outcome);
    }

    String word(Nature nature) {
        return say("nature." + nature);
    }

    /** Under which heading a comment stands: that of its passage, a field of the programme, its question, or the whole. */
    String section(RowPlace place) {
        if (place.question() != null) {
            return say("question", String.valueOf(place.question()));
        }
        if (place.passage() == null) {
            return say("whole");
        }
        if (place.field() != null) {
            return say("field." + place.field());
        }
        return place.section() == null ? say("before-sections") : place.section();
    }

    boolean runsToTheLeft() {
        return language.getLanguage().equals("ar");
    }

    /** The column of which somebody wrote the heading, in whichever language. */
    static Optional<MatrixColumn> column(String heading) {
        return Optional.ofNullable(HEADINGS.get(folded(heading)));
    }

    static Optional<Disposition> outcome(String word) {
        return Optional.ofNullable(OUTCOMES.get(folded(word)));
    }

    static Optional<Nature> nature(String word) {
        return Optional.ofNullable(NATURES.get(folded(word)));
    }

    static String folded(String words) {
        return BLANKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static <T> Map<String, T> read(Stream<T> meanings, Function<T, Function<SheetWords, String>> words) {
        var read = new HashMap<String, T>();
        var languages = MessagePatterns.LANGUAGES.stream().map(SheetWords::in).toList();
        meanings.forEach(meaning -> languages.forEach(language -> {
            var other = read.put(folded(words.apply(meaning).apply(language)), meaning);
            if (other != null && !other.equals(meaning)) {
                throw new IllegalStateException(other + " and " + meaning + " are one word");
            }
        }));
        return Map.copyOf(read);
    }

    /** All that somebody may choose for an outcome, in the order of the enumeration. */
    List<String> outcomes() {
        return Stream.of(Disposition.values()).map(this::word).toList();
    }

    List<String> natures() {
        return Stream.of(Nature.values()).map(this::word).toList();
    }

    /** A decision in a few words. */
    String brief(@Nullable Disposition outcome, @Nullable String reason) {
        var decided = outcome == null ? "–" : word(outcome);
        return reason == null || reason.isBlank() ? decided : say("labelled", decided, shortened(reason.strip()));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_BRIEF
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_BRIEF)) + "…";
    }
}
