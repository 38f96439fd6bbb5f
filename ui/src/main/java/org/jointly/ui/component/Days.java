package org.jointly.ui.component;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Calendars that speak the reader's language. */
public final class Days {
    private Days() {}

    public static DatePicker picker(String label) {
        var picker = new DatePicker(label);
        picker.setLocale(region(Words.language()));
        picker.setI18n(words(Words.language()));
        picker.setClearButtonVisible(true);
        return picker;
    }

    // English days are written day first here, as the United Nations do
    static Locale region(Locale language) {
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
                .setBadInputErrorMessage(Words.say("date.unreadable"));
    }

    private static List<String> weekdays(TextStyle style, Locale language) {
        return IntStream.range(0, 7)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, language))
                .toList();
    }
}
