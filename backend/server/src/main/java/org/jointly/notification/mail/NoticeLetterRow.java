package org.jointly.notification.mail;

import io.micronaut.core.annotation.Introspected;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jointly.api.notification.DisclosureLevel;
import org.jointly.platform.mail.Letter;
import org.jspecify.annotations.Nullable;

/** A letter as it goes out. */
@Introspected
record NoticeLetterRow(
        UUID id,
        UUID person,
        UUID organisation,
        String notices,
        String kinds,
        String stopLink,
        @Nullable String replyTo,
        @Nullable String root,
        String address,
        String language,
        String subject,
        String text,
        String html,
        String disclosure,
        String state) {
    static final String WAITING = "waiting";
    static final String HANDING = "handing";

    /** With what mail programs stop and string such letters by (RFC 8058, RFC 2919). */
    Letter letter(String host) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Message-ID", "<" + id + "@" + host + ">");
        headers.put("List-Id", "<notices." + host + ">");
        headers.put("List-Unsubscribe", "<" + stopLink + ">");
        headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        if (replyTo != null) {
            headers.put("Reply-To", "<" + replyTo + ">");
        }
        if (root != null) {
            headers.put("References", "<" + root + "@" + host + ">");
            headers.put("In-Reply-To", "<" + root + "@" + host + ">");
        }
        return new Letter(address, language, subject, text, html).with(headers);
    }

    DisclosureLevel level() {
        return DisclosureLevel.of(disclosure);
    }

    List<String> kindList() {
        return List.of(kinds.split(",", -1));
    }

    List<UUID> noticeIds() {
        return Stream.of(notices.substring(1, notices.length() - 1).split(",", -1))
                .map(UUID::fromString)
                .toList();
    }
}
