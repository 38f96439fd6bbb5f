package org.jointly.document.text.reading;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** The one rule for links that leave in a file or come in with one: web pages and mail, nothing that a program would run. */
public final class Address {
    private static final Pattern KNOWN = Pattern.compile("(?i)(?:https?://[^/?#\\s]|mailto:[^\\s?]).*", Pattern.DOTALL);
    private static final Pattern BARE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final String UNWISE = " \"<>\\^`{|}";
    private static final int LONGEST = 2000;

    private Address() {}

    /** What stands there as an address that every program reads the same way; empty if it is none that may be followed. */
    public static Optional<String> of(String written) {
        var address = written.strip();
        if (address.length() > LONGEST
                || !KNOWN.matcher(address).matches()
                || address.codePoints().anyMatch(Address::hides)) {
            return Optional.empty();
        }
        return Optional.of(encoded(BARE_PERCENT.matcher(address).replaceAll("%25")))
                .filter(Address::isUri);
    }

    /** What is not seen can make one address look like another. */
    private static boolean hides(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> letter != ' ' && Character.isSpaceChar(letter);
        };
    }

    private static String encoded(String address) {
        var encoded = new StringBuilder();
        address.chars().forEach(letter -> {
            if (UNWISE.indexOf(letter) >= 0) {
                encoded.append('%').append("%02X".formatted(letter));
            } else {
                encoded.append((char) letter);
            }
        });
        return encoded.toString();
    }

    private static boolean isUri(String address) {
        try {
            return URI.create(address).isAbsolute();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
