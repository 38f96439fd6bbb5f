package org.jointly.platform.mail;

import java.util.Map;

/**
 * A mail that is ready to be sent, to one address.
 *
 * @param headers besides the usual ones; of them {@code Message-ID} is kept at every attempt
 */
public record Letter(
        String to, String language, String subject, String text, String html, Map<String, String> headers) {
    public Letter(String to, String language, String subject, String text, String html) {
        this(to, language, subject, text, html, Map.of());
    }

    /** The same under further headers. */
    public Letter with(Map<String, String> others) {
        return new Letter(to, language, subject, text, html, Map.copyOf(others));
    }

    @Override
    public String toString() {
        return "Letter";
    }
}
