package org.jointly.document.text.word;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The lists of a Word file, counted as Word counts: on after what stands between, and anew where a list says so. */
final class WordNumbering {
    private static final int LEVELS = 9;
    private static final int NONE = Integer.MIN_VALUE;
    private static final int LARGEST = 1_000_000;
    private static final Pattern PLACE = Pattern.compile("%([1-9])");

    private final WordStyles styles;
    private final Map<String, Element> lists = new HashMap<>();
    private final Map<String, Element> kinds = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    /**
     * A paragraph's place in a list.
     *
     * @param list by its id
     * @param format how its numbers are written, as Word names it
     * @param label what stands before the words
     */
    record Item(String list, int level, String format, int number, String label) {
        boolean isBullet() {
            return format.equals("bullet");
        }

        /** Whether a reader sees nothing of it. */
        boolean isUnseen() {
            return format.equals("none") && label.isBlank();
        }
    }

    WordNumbering(@Nullable Element part, WordStyles styles) {
        this.styles = styles;
        if (part != null) {
            for (var each : Xml.children(part)) {
                switch (Xml.name(each)) {
                    case "w:num" -> lists.put(Xml.attribute(each, "w:numId"), each);
                    case "w:abstractNum" -> kinds.put(Xml.attribute(each, "w:abstractNumId"), each);
                    default -> {}
                }
            }
        }
    }

    /** Counts a paragraph, if it is an item of a list by itself or by its style. */
    Optional<Item> next(Element paragraph) {
        var about = styles.property(paragraph, "w:numPr");
        var list = about.map(found -> Xml.value(found, "w:numId")).orElse("");
        if (list.isEmpty() && about.isPresent()) {
            list = styles.ids(paragraph).stream()
                    .flatMap(id -> styles.listOfStyle(id).stream())
                    .map(found -> Xml.value(found, "w:numId"))
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .orElse("");
        }
        var kind = kind(list);
        if (kind == null) {
            return Optional.empty();
        }
        var level = about.map(found -> Xml.value(found, "w:ilvl")).orElse("");
        return Optional.of(counted(list, kind, level.isEmpty() ? levelOf(paragraph, kind) : Xml.number(level, 0)));
    }

    /** The level that names the paragraph's style as its own. */
    private int levelOf(Element paragraph, Element kind) {
        for (var id : styles.ids(paragraph)) {
            for (var level : Xml.children(kind)) {
                if (Xml.is(level, "w:lvl") && Xml.value(level, "w:pStyle").equals(id)) {
                    return Xml.number(Xml.attribute(level, "w:ilvl"), 0);
                }
            }
        }
        return 0;
    }

    private @Nullable Element kind(String list) {
        var found = lists.get(list);
        if (found == null || list.equals("0")) {
            return null;
        }
        var kind = kinds.get(Xml.value(found, "w:abstractNumId"));
        for (var hops = 0; kind != null && hops < LEVELS; hops++) {
            var link = Xml.value(kind, "w:numStyleLink");
            var other = styles.listOfStyle(link)
                    .flatMap(about -> Optional.ofNullable(lists.get(Xml.value(about, "w:numId"))));
            if (other.isEmpty()) {
                return kind;
            }
            kind = kinds.get(Xml.value(other.get(), "w:abstractNumId"));
        }
        return kind;
    }

    private Item counted(String list, Element kind, int wanted) {
        var level = Math.clamp(wanted, 0, LEVELS - 1);
        var counter = counters.computeIfAbsent(Xml.attribute(kind, "w:abstractNumId"), id -> {
            var none = new int[LEVELS];
            Arrays.fill(none, NONE);
            return none;
        });
        var restart = override(list, level)
                .map(each -> Xml.value(each, "w:startOverride"))
                .orElse("");
        if (begun.add(list + " " + level) && !restart.isEmpty()) {
            counter[level] = clamped(restart);
        } else {
            counter[level] = counter[level] == NONE ? start(list, kind, level) : counter[level] + 1;
        }
        Arrays.fill(counter, level + 1, LEVELS, NONE);
        var format = format(list, kind, level);
        return new Item(list, level, format, counter[level], label(list, kind, level, counter));
    }

    private int start(String list, Element kind, int level) {
        return level(list, kind, level)
                .map(found -> clamped(Xml.value(found, "w:start")))
                .orElse(1);
    }

    private static int clamped(String written) {
        return Math.clamp(Xml.number(written, 1), 0, LARGEST);
    }

    private Optional<Element> override(String list, int level) {
        return Optional.ofNullable(lists.get(list)).stream()
                .flatMap(found -> Xml.children(found).stream())
                .filter(each -> Xml.is(each, "w:lvlOverride") && isOf(each, level))
                .findFirst();
    }

    private static boolean isOf(Element level, int number) {
        return Xml.number(Xml.attribute(level, "w:ilvl"), 0) == number;
    }

    private Optional<Element> level(String list, Element kind, int level) {
        return override(list, level)
                .flatMap(each -> Xml.child(each, "w:lvl"))
                .or(() -> Xml.children(kind).stream()
                        .filter(each -> Xml.is(each, "w:lvl") && isOf(each, level))
                        .findFirst());
    }

    private String format(String list, Element kind, int level) {
        return level(list, kind, level)
                .map(found -> Xml.value(found, "w:numFmt"))
                .filter(found -> !found.isEmpty())
                .orElse("decimal");
    }

    private String label(String list, Element kind, int level, int[] counter) {
        var pattern = level(list, kind, level)
                .map(found -> Xml.value(found, "w:lvlText"))
                .orElse("%" + (level + 1) + ".");
        return PLACE.matcher(pattern).replaceAll(place -> {
            var other = place.group(1).charAt(0) - '1';
            var number = counter[other] == NONE ? start(list, kind, other) : counter[other];
            return written(number, format(list, kind, other));
        });
    }

    /** A number as people read it. */
    static String written(int number, String format) {
        return switch (format) {
            case "lowerLetter" -> letters(number);
            case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(number);
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            case "none", "bullet" -> "";
            default -> String.valueOf(number);
        };
    }

    /** As Word does: z, then aa, bb. */
    private static String letters(int number) {
        return number < 1 || number > 780
                ? String.valueOf(number)
                : String.valueOf((char) ('a' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        return number < 1 || number > 3999
                ? String.valueOf(number)
                : new RuleBasedNumberFormat(Locale.ROOT, RuleBasedNumberFormat.NUMBERING_SYSTEM)
                        .format(number, "%roman-upper");
    }
}
