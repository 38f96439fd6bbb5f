package org.jointly.ui.component;

import static java.time.temporal.ChronoUnit.DAYS;

import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;

/** Days and moments as people say them. */
public final class Dates {
    private Dates() {}

    /** 3 Dec 2026. */
    public static String day(LocalDate day) {
        return day.format(
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Days.region(Words.language())));
    }

    /** 3 Dec 2026, 17:00 (Europe/Vienna). */
    public static String moment(Instant moment) {
        var zone = zone();
        var text = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Days.region(Words.language()))
                .format(moment.atZone(zone));
        return Words.say("date.zoned", text, zone.getId());
    }

    /** In 3 days (3 Dec 2026). */
    public static String deadline(LocalDate day) {
        var days = DAYS.between(today(), day);
        return Words.say("date.deadline", relative(days, RelativeUnit.DAYS), day(day));
    }

    /** The reader's day at that moment. */
    public static LocalDate dayOf(Instant moment) {
        return moment.atZone(zone()).toLocalDate();
    }

    /** The moment at which it is that time on that day where the reader is. */
    public static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone()).toInstant();
    }

    /** Where the reader is: whose days and times are shown. */
    public static String zoneName() {
        return zone().getId();
    }

    public static LocalDate today() {
        return LocalDate.now(zone());
    }

    /** What lasts until a day includes the whole of it, as the reader lives it. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone()).toInstant();
    }

    /** The last day of what ends at that moment. */
    public static String lastDay(Instant end) {
        return day(dayOf(end.minusNanos(1)));
    }

    public static boolean isPast(LocalDate day) {
        return day.isBefore(today());
    }

    public static boolean isSoon(LocalDate day) {
        return day.isBefore(today().plusDays(4));
    }

    /** 3 days ago; the exact moment shows on hover. */
    public static Span ago(Instant moment) {
        var span = new Span(agoText(moment));
        span.addClassName("when");
        span.getElement().setAttribute("title", moment(moment));
        return span;
    }

    public static String agoText(Instant moment) {
        var gone = Duration.between(moment, Instant.now());
        if (gone.toMinutes() < 1) {
            return formatter().format(Direction.PLAIN, AbsoluteUnit.NOW);
        }
        if (gone.toHours() < 1) {
            return relative(-gone.toMinutes(), RelativeUnit.MINUTES);
        }
        if (gone.toHours() < 24) {
            return relative(-gone.toHours(), RelativeUnit.HOURS);
        }
        return gone.toDays() < 31
                ? relative(-gone.toDays(), RelativeUnit.DAYS)
                : day(moment.atZone(zone()).toLocalDate());
    }

    /** 1 Jan 2024 – 31 Dec 2026, or what is known of it. */
    public static String span(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) {
            return "";
        }
        if (to == null) {
            return from == null ? "" : Words.say("date.from", day(from));
        }
        return from == null ? Words.say("date.until", day(to)) : Words.say("date.span", day(from), day(to));
    }

    /** @param zone that the person chose; null for the device's */
    public static void keepZone(UI ui, @Nullable String zone) {
        ComponentUtil.setData(ui, ZoneId.class, known(zone));
    }

    private static @Nullable ZoneId known(@Nullable String zone) {
        try {
            return zone == null ? null : ZoneId.of(zone);
        } catch (DateTimeException unknownZone) {
            return null;
        }
    }

    static ZoneId zone() {
        var ui = UI.getCurrent();
        var chosen = ui == null ? null : ComponentUtil.getData(ui, ZoneId.class);
        return chosen == null ? deviceZone(ui) : chosen;
    }

    /** What the device says of where the reader is. */
    public static ZoneId deviceZone() {
        return deviceZone(UI.getCurrent());
    }

    private static ZoneId deviceZone(@Nullable UI ui) {
        var details = ui == null ? null : ui.getInternals().getExtendedClientDetails();
        try {
            return details == null || details.getTimeZoneId() == null
                    ? ZoneOffset.UTC
                    : ZoneId.of(details.getTimeZoneId());
        } catch (DateTimeException unknownZone) {
            return ZoneOffset.UTC;
        }
    }

    private static String relative(long amount, RelativeUnit unit) {
        if (unit == RelativeUnit.DAYS && Math.abs(amount) < 2) {
            var direction = amount == 0 ? Direction.THIS : amount > 0 ? Direction.NEXT : Direction.LAST;
            return formatter().format(direction, AbsoluteUnit.DAY);
        }
        return formatter().format(Math.abs(amount), amount < 0 ? Direction.LAST : Direction.NEXT, unit);
    }

    private static RelativeDateTimeFormatter formatter() {
        return RelativeDateTimeFormatter.getInstance(Words.language());
    }
}
