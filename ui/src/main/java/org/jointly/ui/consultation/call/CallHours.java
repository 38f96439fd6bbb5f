package org.jointly.ui.consultation.call;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jointly.api.consultation.Call;
import org.jointly.ui.component.Dates;
import org.jointly.ui.component.Days;
import org.jointly.ui.component.Words;

/** Until when a call is open, in its own time zone and, where the clocks differ, in the reader's. */
public final class CallHours {
    private CallHours() {}

    /** Opens …, until …, or closed …, as the call stands. */
    public static String when(Call call) {
        return switch (call.state()) {
            case PLANNED ->
                Words.say("call.opens", moment(call.opensAt(), call.zone())) + here(call.opensAt(), call.zone());
            case OPEN -> until(call);
            default -> Words.say("call.closed", last(call.closesAt(), call.zone()));
        };
    }

    /** Until 30 Oct 2026, 23:59:59 (Europe/Vienna). */
    public static String until(Call call) {
        return Words.say("call.until", last(call.closesAt(), call.zone()))
                + here(call.closesAt().minusSeconds(1), call.zone());
    }

    /** The last second before what is too late. */
    public static String last(Instant tooLate, String zone) {
        return last(tooLate, zone, Words.language());
    }

    public static String last(Instant tooLate, String zone, Locale language) {
        return moment(tooLate.minusSeconds(1), zone, language);
    }

    public static String moment(Instant moment, String zone) {
        return moment(moment, zone, Words.language());
    }

    public static String moment(Instant moment, String zone, Locale language) {
        var text = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                .withLocale(Days.region(language))
                .format(moment.atZone(known(zone)));
        return text + " (" + (zone.equals("Z") ? "UTC" : zone) + ")";
    }

    /** When that is where the reader is; nothing where the clocks agree. */
    private static String here(Instant moment, String zone) {
        var own = known(Dates.zoneName()).getRules().getOffset(moment);
        return own.equals(known(zone).getRules().getOffset(moment))
                ? ""
                : " · " + Words.say("call.here", moment(moment, Dates.zoneName()));
    }

    private static ZoneId known(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknownZone) {
            return ZoneOffset.UTC;
        }
    }
}
