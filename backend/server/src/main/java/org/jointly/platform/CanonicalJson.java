package org.jointly.platform;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * JSON in the one form of RFC 8785, so that whoever hashes it again gets the same bytes: names sorted by UTF-16 units, no
 * blanks, numbers as ECMAScript writes them. A number is a double there; a whole number beyond 2^53 is refused.
 */
public final class CanonicalJson {
    private static final long MOST_EXACT = 1L << 53;

    private CanonicalJson() {}

    public static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> string(text);
            case Boolean truth -> truth.toString();
            case Integer number -> number.toString();
            case Long number when Math.abs(number) <= MOST_EXACT -> number.toString();
            case Double number -> number(number);
            case List<?> list -> list.stream().map(CanonicalJson::of).collect(Collectors.joining(",", "[", "]"));
            case Map<?, ?> map -> object(map);
            default -> throw new IllegalArgumentException("Not for JSON: " + value.getClass());
        };
    }

    /** In hexadecimal digits. */
    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String object(Map<?, ?> map) {
        var sorted = new TreeMap<String, @Nullable Object>();
        map.forEach((name, value) -> sorted.put((String) name, value));
        return sorted.entrySet().stream()
                .map(entry -> string(entry.getKey()) + ":" + of(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String string(String text) {
        var written = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '"' -> written.append("\\\"");
                case '\\' -> written.append("\\\\");
                case '\b' -> written.append("\\b");
                case '\f' -> written.append("\\f");
                case '\n' -> written.append("\\n");
                case '\r' -> written.append("\\r");
                case '\t' -> written.append("\\t");
                default -> append(written, letter);
            }
        });
        return written.append('"').toString();
    }

    private static void append(StringBuilder written, int letter) {
        if (letter < ' ') {
            written.append("\\u00%02x".formatted(letter));
        } else if (Character.getType(letter) == Character.SURROGATE) {
            throw new IllegalArgumentException("Half of a letter cannot be written");
        } else {
            written.appendCodePoint(letter);
        }
    }

    /** Java finds the same shortest digits as ECMAScript, but writes two where one would do. */
    private static String number(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("Not a number of JSON: " + number);
        }
        if (number == 0) {
            return "0";
        }
        var exact = shortest(Math.abs(number));
        return (number < 0 ? "-" : "") + digits(exact.unscaledValue().toString(), exact.precision() - exact.scale());
    }

    private static BigDecimal shortest(double number) {
        var found = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        var shorter = found.round(new MathContext(1)).stripTrailingZeros();
        return found.precision() == 2 && shorter.doubleValue() == number ? shorter : found;
    }

    /** @param point how many digits stand before the point */
    private static String digits(String digits, int point) {
        var length = digits.length();
        if (length <= point && point <= 21) {
            return digits + "0".repeat(point - length);
        }
        if (0 < point && point <= 21) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        if (-6 < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        var exponent = (point > 0 ? "e+" : "e-") + Math.abs(point - 1);
        return digits.charAt(0) + (length == 1 ? "" : "." + digits.substring(1)) + exponent;
    }
}
