package org.jointly.ui.component;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads dates as people write them in a language: as this product shows them, ISO 8601, the usual short forms, names of
 * months and words for today in any of the six languages, digits of any script. Never guesses: what two people could read as different days is
 * not read.
 */
final class DayReader {
    /** Arabic months have other names in the Maghreb, the Levant and Iraq. */
    private static final List<String> REGIONS = List.of(
            "ar", "ar_DZ", "ar_MA", "ar_TN", "ar_SY", "ar_LB", "ar_IQ", "ar_MR", "en", "fr", "es", "es_PE", "es_UY",
            "ru", "zh");

    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern TIME =
            Pattern.compile("[,،]?\\s+\\d{1,2}:\\d{2}(:\\d{2})?(\\s*(z|utc|gmt|[ap]\\.?\\s?m\\.?|ص|م))?\\s*$");
    private static final Pattern ISO_TIME = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2})t\\d{2}:\\d{2}.*$");
    private static final Pattern COMPACT = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})$");
    private static final Pattern PART = Pattern.compile("\\d+|\\p{L}+");
    private static final Pattern HAN = Pattern.compile("[〇零一二三四五六七八九十]+");
    private static final String HAN_DIGITS = "〇一二三四五六七八九";

    /** Words that stand between day, month and year and say nothing more. */
    private static final Set<String> FILLERS = Set.of(
            "de", "del", "a", "of", "the", "le", "el", "st", "nd", "rd", "th", "er", "re", "г", "год", "года", "в",
            "го", "е", "ое", "من", "سنة", "عام", "شهر", "يوم", "م");

    /** Today, tomorrow and yesterday, in any of the languages, as this product says them. */
    private static final Map<String, Integer> spokenDays = spokenDays();

    private static final Map<Locale, DayReader> readers = new ConcurrentHashMap<>();
    private static final Map<String, Integer> everyMonth = months(MessageFiles.LANGUAGES, REGIONS);

    private final boolean yearFirst;
    private final Map<String, Integer> months;
    private final Set<String> weekdays;

    private DayReader(Locale language) {
        yearFirst = "zh".equals(language.getLanguage());
        months = months(
                List.of(language),
                REGIONS.stream()
                        .filter(region -> region.startsWith(language.getLanguage()))
                        .toList());
        weekdays = weekdays();
    }

    static DayReader in(Locale language) {
        return readers.computeIfAbsent(language, DayReader::new);
    }

    Optional<LocalDate> read(String typed) {
        var text = plain(typed).strip();
        var spoken = spokenDays.get(text);
        if (spoken != null) {
            return Optional.of(Dates.today().plusDays(spoken));
        }
        var bracketed = IN_BRACKETS.matcher(text);
        if (bracketed.find()) {
            // a deadline says the day in brackets, a moment its time zone
            var inside = day(bracketed.group(1).strip());
            return inside.isPresent() ? inside : day(bracketed.replaceAll("").strip());
        }
        return day(text);
    }

    private Optional<LocalDate> day(String text) {
        var iso = ISO_TIME.matcher(text);
        var bare = TIME.matcher(iso.matches() ? iso.group(1) : text)
                .replaceFirst("")
                .strip();
        var compact = COMPACT.matcher(bare);
        if (compact.matches()) {
            return date(compact.group(1), Integer.parseInt(compact.group(2)), compact.group(3));
        }
        var numbers = new ArrayList<String>();
        var named = new ArrayList<Integer>();
        var parts = PART.matcher(joined(han(bare)));
        var rest = parts.replaceAll(" ");
        if (!rest.replaceAll("[\\s/.,،؛\\-–—_'’·]", "").isEmpty()) {
            return Optional.empty();
        }
        parts.reset();
        var monthAt = -1;
        while (parts.find()) {
            var part = parts.group();
            if (Character.isDigit(part.charAt(0))) {
                numbers.add(part);
            } else if (!isSilent(part)) {
                var month = month(part);
                if (month.isEmpty()) {
                    return Optional.empty();
                }
                monthAt = numbers.size();
                named.add(month.get());
            }
        }
        // martes and marzo begin alike
        if (named.size() == 2 && bare.startsWith("mar")) {
            named.removeFirst();
        }
        return named.isEmpty() ? counted(numbers) : named(numbers, named, monthAt);
    }

    private boolean isSilent(String word) {
        return weekdays.contains(word) || FILLERS.contains(word);
    }

    private Optional<LocalDate> counted(List<String> numbers) {
        if (numbers.size() != 3) {
            return Optional.empty();
        }
        var first = numbers.get(0);
        var last = numbers.get(2);
        var middle = number(numbers.get(1));
        if (first.length() == 4 || (yearFirst && last.length() < 3)) {
            return date(first, middle, last);
        }
        return yearFirst ? Optional.empty() : date(last, middle, first);
    }

    private static Optional<LocalDate> named(List<String> numbers, List<Integer> named, int monthAt) {
        if (numbers.size() != 2 || named.size() != 1) {
            return Optional.empty();
        }
        var first = numbers.get(0);
        var second = numbers.get(1);
        if (first.length() == 4 && monthAt == 1) {
            return date(first, named.getFirst(), second);
        }
        return monthAt == 2 ? Optional.empty() : date(second, named.getFirst(), first);
    }

    private static Optional<LocalDate> date(String year, int month, String day) {
        if ((year.length() != 4 && year.length() != 2) || day.length() > 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(full(year), month, number(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** A year of two digits is the one nearest to now. */
    private static int full(String year) {
        var number = number(year);
        if (year.length() == 4) {
            return number;
        }
        var now = Year.now().getValue();
        var inThisCentury = now - now % 100 + number;
        return inThisCentury > now + 50 ? inThisCentury - 100 : inThisCentury;
    }

    private static int number(String digits) {
        return digits.length() > 4 ? -1 : Integer.parseInt(digits);
    }

    private Optional<Integer> month(String word) {
        return unique(months, word).or(() -> unique(everyMonth, word));
    }

    private static Optional<Integer> unique(Map<String, Integer> names, String word) {
        if (names.containsKey(word)) {
            return Optional.of(names.get(word));
        }
        if (word.length() < 3) {
            return Optional.empty();
        }
        var begun = names.entrySet().stream()
                .filter(name -> name.getKey().startsWith(word))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        return begun.size() == 1 ? Optional.of(begun.iterator().next()) : Optional.empty();
    }

    /** Names of several words become one. */
    private static String joined(String text) {
        var said = text;
        for (var name : everyMonth.keySet()) {
            if (name.contains(" ")) {
                said = said.replace(name, name.replace(" ", ""));
            }
        }
        return said;
    }

    /** 二〇二六年十二月三日 and 2026年12月3日 星期四. */
    private static String han(String text) {
        var counted = HAN.matcher(text.replaceAll("(星期|周|週|礼拜|禮拜)[一二三四五六日天]", " "))
                .replaceAll(found -> String.valueOf(hanNumber(found.group().replace('零', '〇'))));
        return counted.replaceAll("(\\d+)\\s*年\\s*(\\d+)\\s*月\\s*(\\d+)\\s*[日号號]?", "$1/$2/$3");
    }

    private static int hanNumber(String han) {
        var ten = han.indexOf('十');
        if (ten < 0) {
            return han.length() > 4
                    ? 0
                    : han.chars().map(HAN_DIGITS::indexOf).reduce(0, (all, digit) -> all * 10 + digit);
        }
        var tens = ten == 0 ? 1 : HAN_DIGITS.indexOf(han.charAt(ten - 1));
        var ones = ten == han.length() - 1 ? 0 : HAN_DIGITS.indexOf(han.charAt(ten + 1));
        return tens * 10 + ones;
    }

    /** Without marks of direction and accents, in small letters and Latin digits. */
    private static String plain(String typed) {
        var decomposed = Normalizer.normalize(typed, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var text = new StringBuilder();
        decomposed.codePoints().forEach(letter -> {
            var digit = Character.digit(letter, 10);
            if (digit >= 0 && Character.isDigit(letter)) {
                text.append(digit);
            } else if (letter == '’') {
                text.append('\'');
            } else if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                text.append(' ');
            } else if (Character.getType(letter) != Character.FORMAT
                    && Character.getType(letter) != Character.NON_SPACING_MARK
                    && letter != 'ـ') {
                text.appendCodePoint(letter);
            }
        });
        return text.toString().replaceAll(" +", " ");
    }

    private static Map<String, Integer> months(List<Locale> languages, List<String> regions) {
        var names = new HashMap<String, Integer>();
        for (var region : regions) {
            var symbols = new DateFormatSymbols(new ULocale(region));
            for (var context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
                for (var width : List.of(DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED)) {
                    var all = symbols.getMonths(context, width);
                    for (var month = 0; month < 12; month++) {
                        put(names, all[month], month + 1);
                    }
                }
            }
        }
        for (var language : languages) {
            for (var month : Month.values()) {
                styles().forEach(style -> put(names, month.getDisplayName(style, language), month.getValue()));
            }
        }
        return names;
    }

    private static void put(Map<String, Integer> names, String name, int month) {
        var bare = plain(name).replace(".", "").strip();
        // Chinese months are numbers
        if (!bare.isEmpty() && bare.codePoints().noneMatch(Character::isDigit) && !bare.endsWith("月")) {
            names.putIfAbsent(bare, month);
            names.putIfAbsent(bare.replace(" ", ""), month);
        }
    }

    private static Map<String, Integer> spokenDays() {
        var names = new HashMap<String, Integer>();
        for (var language : MessageFiles.LANGUAGES) {
            var days = RelativeDateTimeFormatter.getInstance(language);
            names.put(plain(days.format(Direction.LAST, AbsoluteUnit.DAY)), -1);
            names.put(plain(days.format(Direction.THIS, AbsoluteUnit.DAY)), 0);
            names.put(plain(days.format(Direction.NEXT, AbsoluteUnit.DAY)), 1);
        }
        return names;
    }

    private static Set<String> weekdays() {
        var names = new HashSet<String>();
        for (var language : MessageFiles.LANGUAGES) {
            for (var day : DayOfWeek.values()) {
                styles().forEach(style -> Arrays.stream(plain(day.getDisplayName(style, language))
                                .replace(".", "")
                                .split(" "))
                        .filter(word -> word.length() > 1)
                        .forEach(names::add));
            }
        }
        names.removeAll(everyMonth.keySet());
        return names;
    }

    private static List<TextStyle> styles() {
        return List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
    }
}
