package org.jointly.ui.consultation.making;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jointly.ui.component.Choices;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Days;
import org.jointly.ui.component.Words;
import org.jointly.ui.consultation.call.CallHours;
import org.jointly.ui.session.Draft;
import org.jointly.ui.session.Saving;
import org.jspecify.annotations.Nullable;

/** From when until when a call is open and in which time zone, said in full while it is chosen. */
class DaysField extends Div {
    private static final String ANYWHERE = "UTC";

    private final DatePicker first = Days.deadline(Words.say("call.first-day"));
    private final DatePicker last = Days.deadline(Words.say("call.last-day"));
    private final ComboBox<String> zone = Choices.listed(new ComboBox<>(Words.say("call.zone")));
    private final DatePicker answers = Days.deadline(Words.say("call.answers-by"));
    private final Paragraph said = new Paragraph();

    DaysField(Draft draft, Saving saving) {
        addClassName("texts");
        zones();
        last.setRequiredIndicatorVisible(true);
        answers.setRequiredIndicatorVisible(true);
        answers.setHelperText(Words.say("call.answers-by-help"));
        first.setHelperText(Words.say("call.first-day-help"));
        said.getElement().setAttribute("role", "status");
        said.addClassName("who-reads");
        List.of(first, last).forEach(day -> day.addValueChangeListener(change -> say()));
        zone.addValueChangeListener(change -> say());
        saving.field("/opensOn", first);
        saving.field("/lastDay", last);
        saving.field("/zone", zone);
        saving.field("/answersOn", answers);
        draft.choice(first, "opensOn", DaysField::written, DaysField::day);
        draft.choice(last, "lastDay", DaysField::written, DaysField::day);
        draft.choice(answers, "answersOn", DaysField::written, DaysField::day);
        var days = new Div(first, last, zone);
        days.addClassName("side-by-side");
        add(days, said, answers);
        say();
    }

    @Nullable LocalDate opensOn() {
        return first.getValue();
    }

    LocalDate lastDay() {
        return last.getValue();
    }

    String zone() {
        return zone.getValue() == null ? "" : zone.getValue();
    }

    LocalDate answersOn() {
        return answers.getValue();
    }

    private void zones() {
        var own = Dates.zoneName();
        var all = Stream.concat(
                        Stream.of(ANYWHERE),
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(each ->
                                        each.contains("/") && !each.startsWith("Etc/") && !each.startsWith("SystemV/"))
                                .sorted())
                .toList();
        zone.setItems(all);
        zone.setRequiredIndicatorVisible(true);
        zone.setValue(all.contains(own) ? own : ANYWHERE);
    }

    /** Open from … until 30 Oct 2026, 23:59:59 (Europe/Vienna). */
    private void say() {
        said.setVisible(!last.isEmpty() && !zone.isEmpty());
        if (!said.isVisible()) {
            return;
        }
        var where = ZoneId.of(zone.getValue());
        var end = CallHours.last(last.getValue().plusDays(1).atStartOfDay(where).toInstant(), zone.getValue());
        said.setText(
                first.isEmpty()
                        ? Words.say("call.open-at-once", end)
                        : Words.say(
                                "call.open-from",
                                CallHours.moment(
                                        first.getValue().atStartOfDay(where).toInstant(), zone.getValue()),
                                end));
    }

    private static String written(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    @SuppressWarnings("NullAway") // a date picker without a day has no value
    private static LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
