package org.jointly.platform.mail;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is ready to be sent, to one address.
 *
 * @param headers besides the usual ones; of them {@code Message-ID} is kept at every attempt
 * @param returnPath where it comes back to if it cannot be delivered: absent for the sender's address
 */
public record Letter(
        String to,
        String language,
        String subject,
        String text,
        String html,
        Map<String, String> headers,
        @Nullable String returnPath) {
    public Letter(String to, String language, String subject, String text, String html) {
        this(to, language, subject, text, html, Map.of(), null);
    }

    /** The same under further headers. */
    public Letter with(Map<String, String> others) {
        return new Letter(to, language, subject, text, html, Map.copyOf(others), returnPath);
    }

    /** The same, which comes back to that address. */
    public Letter backTo(@Nullable String address) {
        return new Letter(to, language, subject, text, html, headers, address);
    }

    @Override
    public String toString() {
        return "Letter";
    }
}
