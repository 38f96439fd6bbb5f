package org.jointly.notification.calendar;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jointly.platform.mail.LinkTokens;

/** A calendar as it goes out, with the tag that changes with its bytes. */
@SuppressWarnings("ArrayRecordComponent") // made once, compared by nobody
record CalendarFile(byte[] bytes, String tag) {
    static CalendarFile of(String text) {
        return new CalendarFile(
                text.getBytes(StandardCharsets.UTF_8),
                "\"" + HexFormat.of().formatHex(LinkTokens.hash(text), 0, 16) + "\"");
    }
}
