package org.jointly.ui.component;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.data.binder.Result;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Calendars that speak the reader's language. */
public final class Days {
    /** A day outside these is a slip of the keyboard. */
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
    private static final LocalDate EXAMPLE = LocalDate.of(2026, 12, 31);

    private Days() {}

    public static DatePicker picker(String label) {
        var picker = new DatePicker(label);
        picker.setLocale(region(Words.language()));
        picker.setI18n(words(Words.language()));
        picker.setFallbackParser(Days::read);
        picker.setMin(FIRST);
        picker.setMax(LAST);
        picker.setClearButtonVisible(true);
        return picker;
    }

    /** Of a day by which somebody shall act: not one that is over. */
    public static DatePicker deadline(String label) {
        var picker = picker(label);
        picker.setMin(Dates.today());
        picker.setI18n(words(Words.language()).setMinErrorMessage(Words.say("date.over")));
        return picker;
    }

    /** Of a day on which something happened: not one that is yet to come. */
    public static DatePicker past(String label) {
        var picker = picker(label);
        picker.setMax(Dates.today());
        picker.setI18n(words(Words.language()).setMaxErrorMessage(Words.say("date.ahead")));
        return picker;
    }

    /** What the browser cannot read by {@link #format} alone. */
    private static Result<LocalDate> read(String typed) {
        return DayReader.in(Words.language()).read(typed).map(Result::ok).orElseGet(() -> Result.error(unreadable()));
    }

    private static String unreadable() {
        return Words.say(
                "date.unreadable",
                EXAMPLE.format(DateTimeFormatter.ofPattern(format(Words.language()))),
                Dates.day(EXAMPLE),
                EXAMPLE.toString());
    }

    /** In a field a day stands in numbers, which the calendar can write and read in every language. */
    private static String format(Locale language) {
        return switch (language.getLanguage()) {
            case "zh" -> "yyyy/M/d";
            case "ru" -> "dd.MM.yyyy";
            default -> "dd/MM/yyyy";
        };
    }

    /** English days are written day first here, as the United Nations do. */
    public static Locale region(Locale language) {
        return "en".equals(language.getLanguage()) ? Locale.UK : language;
    }

    private static DatePickerI18n words(Locale language) {
        return new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, language))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, language))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, language))
                .setFirstDayOfWeek(
                        WeekFields.of(region(language)).getFirstDayOfWeek().getValue() % 7)
                .setToday(Words.say("date.today"))
                .setCancel(Words.say("action.cancel"))
                .setDateFormat(format(language))
                .setBadInputErrorMessage(unreadable())
                .setMinErrorMessage(tooFar())
                .setMaxErrorMessage(tooFar());
    }

    private static String tooFar() {
        return Words.say("date.too-far", Dates.day(FIRST), Dates.day(LAST));
    }

    private static List<String> weekdays(TextStyle style, Locale language) {
        return IntStream.range(0, 7)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, language))
                .toList();
    }
}
