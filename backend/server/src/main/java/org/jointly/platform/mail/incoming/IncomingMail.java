package org.jointly.platform.mail.incoming;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that came, as far as we read it.
 *
 * @param content the same for each copy of one mail
 * @param from the one address that it says it is from, in small letters; absent where it names none or several
 * @param to all addresses that it may have come to
 * @param proven whether our mail server says that it really comes from there
 * @param machine why nobody wrote it; absent where somebody did
 * @param text all that was written, with what it quotes
 * @param fresh what of it is new; null letters and the like are in neither
 * @param attachments how many files it has
 * @param report of a letter that could not be delivered
 */
public record IncomingMail(
        UUID content,
        @Nullable String from,
        List<String> to,
        String subject,
        boolean proven,
        @Nullable String machine,
        String text,
        String fresh,
        int attachments,
        @Nullable DeliveryReport report) {}
