package org.jointly.exchange.iati.xml;

import static org.jointly.exchange.iati.xml.FileRefused.Kind.WRONG_ENCODING;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds out how the characters of a file are written, and insists that what it says of itself is so. */
final class Encoding {
    private static final Pattern DECLARATION =
            Pattern.compile("^\\uFEFF?<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"'>]*)[\"']");

    private Encoding() {}

    static Charset of(byte[] head) {
        var found = unmistakable(head);
        var declared = declared(new String(head, found == null ? StandardCharsets.ISO_8859_1 : found));
        if (found == null) {
            return declared == null ? StandardCharsets.UTF_8 : asciiBased(declared);
        }
        if (declared != null && !family(found).equals(family(declared))) {
            throw refused("file.encoding-differs", declared, found.name());
        }
        return found;
    }

    private static @Nullable Charset unmistakable(byte[] head) {
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (begins(head, 0xFF, 0xFE, 0, 0) || begins(head, 0, 0)) {
            throw refused("file.no-text", "UTF-8");
        }
        if (begins(head, 0xFE, 0xFF) || begins(head, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        return begins(head, 0xFF, 0xFE) || begins(head, '<', 0) ? StandardCharsets.UTF_16LE : null;
    }

    private static @Nullable String declared(String head) {
        var declaration = DECLARATION.matcher(head);
        return declaration.find() ? declaration.group(1) : null;
    }

    private static Charset asciiBased(String declared) {
        Charset charset;
        try {
            charset = Charset.forName(declared);
        } catch (IllegalArgumentException unknown) {
            throw refused("file.encoding-unknown", declared);
        }
        var ascii = new byte[] {'<', '?', 'x', 'm', 'l'};
        if (!"<?xml".equals(new String(ascii, charset))) {
            throw refused("file.encoding-false", declared);
        }
        return charset;
    }

    private static String family(Charset charset) {
        return family(charset.name());
    }

    private static String family(String name) {
        var upper = name.toUpperCase(Locale.ROOT);
        return upper.startsWith("UTF-16") ? "UTF-16" : upper;
    }

    private static boolean begins(byte[] head, int... bytes) {
        return head.length >= bytes.length
                && IntStream.range(0, bytes.length).allMatch(at -> head[at] == (byte) bytes[at]);
    }

    private static FileRefused refused(String key, Object... values) {
        return new FileRefused(WRONG_ENCODING, key, values);
    }
}
