package org.jointly.document.yjs.encoding;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The self-describing values of lib0. As Java: null, Boolean, Long, Double, String, byte[], List and Map; a number
 * without a fraction is a Long.
 */
public final class Any {
    private static final int DEEPEST = 200;

    private static final int UNDEFINED = 127;
    private static final int NULL = 126;
    private static final int INTEGER = 125;
    private static final int FLOAT = 124;
    private static final int DOUBLE = 123;
    private static final int BIG_INTEGER = 122;
    private static final int FALSE = 121;
    private static final int TRUE = 120;
    private static final int STRING = 119;
    public static final int OBJECT = 118;
    private static final int ARRAY = 117;
    private static final int BYTES = 116;

    private Any() {}

    /** Steps over a value, checking it, and returns its bytes. */
    public static byte[] raw(ByteReader in) {
        var start = in.position();
        check(in, 0);
        return in.since(start);
    }

    private static void check(ByteReader in, int depth) {
        if (depth > DEEPEST) {
            throw new MalformedUpdate("A value is nested too deeply");
        }
        var tag = in.octet();
        switch (tag) {
            case UNDEFINED, NULL, FALSE, TRUE -> {}
            case INTEGER -> in.signed();
            case FLOAT -> in.skip(4);
            case DOUBLE, BIG_INTEGER -> in.skip(8);
            case STRING -> in.string();
            case BYTES -> in.skip(in.count());
            case ARRAY -> {
                for (var left = in.count(); left > 0; left--) {
                    check(in, depth + 1);
                }
            }
            case OBJECT -> {
                for (var left = in.count(); left > 0; left--) {
                    in.string();
                    check(in, depth + 1);
                }
            }
            default -> throw new MalformedUpdate("No kind of value has the number " + tag);
        }
    }

    public static @Nullable Object value(byte[] raw) {
        return value(new ByteReader(raw));
    }

    private static @Nullable Object value(ByteReader in) {
        var tag = in.octet();
        return switch (tag) {
            case INTEGER -> in.signed();
            case FLOAT -> Json.number(ByteBuffer.wrap(fixed(in, 4)).getFloat());
            case DOUBLE -> Json.number(ByteBuffer.wrap(fixed(in, 8)).getDouble());
            case BIG_INTEGER -> ByteBuffer.wrap(fixed(in, 8)).getLong();
            case FALSE -> false;
            case TRUE -> true;
            case STRING -> in.string();
            case BYTES -> in.block();
            case ARRAY -> array(in);
            case OBJECT -> object(in);
            default -> null;
        };
    }

    private static byte[] fixed(ByteReader in, int length) {
        var start = in.position();
        in.skip(length);
        return in.since(start);
    }

    private static List<@Nullable Object> array(ByteReader in) {
        var values = new ArrayList<@Nullable Object>();
        for (var left = in.count(); left > 0; left--) {
            values.add(value(in));
        }
        return values;
    }

    private static Map<String, @Nullable Object> object(ByteReader in) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (var left = in.count(); left > 0; left--) {
            values.put(in.string(), value(in));
        }
        return values;
    }

    public static byte[] of(@Nullable Object value) {
        var out = new ByteWriter();
        write(out, value);
        return out.bytes();
    }

    private static void write(ByteWriter out, @Nullable Object value) {
        switch (value) {
            case null -> out.octet(NULL);
            case Boolean flag -> out.octet(flag ? TRUE : FALSE);
            case String text -> out.octet(STRING).string(text);
            case byte[] bytes -> out.octet(BYTES).block(bytes);
            case Number number -> number(out, number);
            case List<?> list -> {
                out.octet(ARRAY).number(list.size());
                list.forEach(each -> write(out, each));
            }
            case Map<?, ?> map -> {
                out.octet(OBJECT).number(map.size());
                map.forEach((key, each) -> write(out.string(String.valueOf(key)), each));
            }
            default -> throw new IllegalArgumentException("Not a value of a document: " + value.getClass());
        }
    }

    private static void number(ByteWriter out, Number number) {
        var value = number.doubleValue();
        if (value == (int) value && (int) value != Integer.MIN_VALUE) {
            out.octet(INTEGER).signed((int) value);
        } else {
            out.octet(DOUBLE).raw(ByteBuffer.allocate(8).putDouble(value).array());
        }
    }
}
