package org.jointly.document.yjs.encoding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as browsers read and write it: embeds and the values of formats travel as such texts. */
public final class Json {
    private static final int DEEPEST = 200;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** The value as null, Boolean, Long, Double, String, List or Map; refuses what {@code JSON.parse} would. */
    public static @Nullable Object parse(String text) {
        var json = new Json(text);
        var value = json.value(0);
        json.space();
        if (json.at < text.length()) {
            throw malformed();
        }
        return value;
    }

    static Number number(double value) {
        return value == Math.rint(value) && Math.abs(value) <= Id.LARGEST ? (Number) (long) value : (Number) value;
    }

    private @Nullable Object value(int depth) {
        if (depth > DEEPEST) {
            throw new MalformedUpdate("JSON is nested too deeply");
        }
        space();
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object(int depth) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        at++;
        space();
        if (taken('}')) {
            return values;
        }
        do {
            space();
            var key = string();
            space();
            take(':');
            values.put(key, value(depth + 1));
            space();
        } while (taken(','));
        take('}');
        return values;
    }

    private List<@Nullable Object> array(int depth) {
        var values = new ArrayList<@Nullable Object>();
        at++;
        space();
        if (taken(']')) {
            return values;
        }
        do {
            values.add(value(depth + 1));
            space();
        } while (taken(','));
        take(']');
        return values;
    }

    private String string() {
        take('"');
        var read = new StringBuilder();
        while (peek() != '"') {
            var c = text.charAt(at++);
            if (c < ' ') {
                throw malformed();
            }
            read.append(c == '\\' ? escaped() : c);
        }
        at++;
        return read.toString();
    }

    private char escaped() {
        var c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                var unit = 0;
                for (var digit = 0; digit < 4; digit++, at++) {
                    var value = peek() < 0x80 ? Character.digit(peek(), 16) : -1;
                    if (value < 0) {
                        throw malformed();
                    }
                    unit = unit << 4 | value;
                }
                yield (char) unit;
            }
            default -> throw malformed();
        };
    }

    private Number number() {
        var start = at;
        taken('-');
        if (!taken('0')) {
            digits();
        }
        if (taken('.')) {
            digits();
        }
        if (taken('e') || taken('E')) {
            if (!taken('+')) {
                taken('-');
            }
            digits();
        }
        return number(Double.parseDouble(text.substring(start, at)));
    }

    private void digits() {
        var start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == start) {
            throw malformed();
        }
    }

    private @Nullable Boolean word(String word, @Nullable Boolean value) {
        if (!text.startsWith(word, at)) {
            throw malformed();
        }
        at += word.length();
        return value;
    }

    private void space() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw malformed();
        }
        return text.charAt(at);
    }

    private boolean taken(char c) {
        var there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private void take(char c) {
        if (!taken(c)) {
            throw malformed();
        }
    }

    private static MalformedUpdate malformed() {
        return new MalformedUpdate("A text is not JSON");
    }

    public static String of(@Nullable Object value) {
        var out = new StringBuilder();
        write(out, value);
        return out.toString();
    }

    private static void write(StringBuilder out, @Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case Boolean flag -> out.append(flag.booleanValue());
            case Number number -> {
                var plain = number(number.doubleValue());
                out.append(Double.isFinite(plain.doubleValue()) ? plain : "null");
            }
            case String text -> quote(out, text);
            case List<?> list -> {
                var separator = "[";
                for (var each : list) {
                    write(out.append(separator), each);
                    separator = ",";
                }
                out.append(list.isEmpty() ? "[]" : "]");
            }
            case Map<?, ?> map -> {
                var separator = "{";
                for (var each : map.entrySet()) {
                    quote(out.append(separator), String.valueOf(each.getKey()));
                    write(out.append(':'), each.getValue());
                    separator = ",";
                }
                out.append(map.isEmpty() ? "{}" : "}");
            }
            default -> throw new IllegalArgumentException("Not a value of JSON: " + value.getClass());
        }
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        for (var at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
