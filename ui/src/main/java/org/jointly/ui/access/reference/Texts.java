package org.jointly.ui.access.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Texts that are built in, and text as HTML. */
final class Texts {
    private Texts() {}

    static String read(String resource) {
        try (var stream = Objects.requireNonNull(Texts.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Escaped, with what stands in backticks as code. */
    static String prose(String text) {
        return escaped(text).replaceAll("`([^`]+)`", "<code>$1</code>");
    }
}
