package org.jointly.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes requests' bodies from the contract, first right, then wrong in all the ways the world is wrong. */
final class Nonsense {
    private static final List<String> ODD_TEXTS = List.of(
            "",
            " ",
            "\\u0000",
            "a\\u0000b",
            "\\ud800",
            "\\udfff x",
            "\\u202e\\u200b",
            "null",
            "'; drop table programme.programme; --",
            "%s%n",
            "${jndi:ldap://localhost/x}",
            "../../../etc/passwd",
            "<script>alert(1)</script>",
            "2026-02-30",
            "-999999999-01-01",
            "+999999999-12-31",
            "9999-12-31",
            "NaN",
            "\\n\\r\\t",
            "😀".repeat(60),
            "ﷺ".repeat(199),
            "00000000-0000-0000-0000-000000000000");
    private static final List<String> ODD_VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "2147483648",
            "-9223372036854775809",
            "1e400",
            "1e-400",
            "0.00000000000000000000000000000000000000000000001",
            "9".repeat(400),
            "1e1000000000",
            "[]",
            "{}",
            "[null]",
            "[[],[null]]",
            "{\"\":null}",
            "[{}]",
            "{\"a\":{\"b\":[1,null,{}]}}");
    private static final List<String> ODD_SEGMENTS = List.of(
            "%00",
            "%ff",
            "%zz",
            "%",
            "..",
            "%2e%2e",
            "%2F",
            "a%20b",
            "null",
            "{programme}",
            "1;x=y",
            "%F0%9F%98%80",
            "%ed%a0%80",
            "\u00e9",
            "%0d%0aX:%20y",
            "-1",
            "x".repeat(3000),
            "00000000-0000-0000-0000-00000000000g",
            "1-1-1-1-1");
    private final Contract contract;
    private final Random random;

    Nonsense(Contract contract, Random random) {
        this.contract = contract;
        this.random = random;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    String segment() {
        return oneOf(ODD_SEGMENTS);
    }

    byte[] body(Map<String, Object> schema) {
        return switch (random.nextInt(40)) {
            case 0 -> "[".repeat(20_000).getBytes(UTF_8);
            case 1 -> ("{\"titles\":".repeat(5_000)).getBytes(UTF_8);
            case 2 -> new byte[0];
            case 3 -> new byte[] {(byte) 0xff, (byte) 0xfe, 0, '{', 0};
            case 4 -> "\ufeff{}".getBytes(UTF_8);
            case 5 -> truncated(value(schema, 0)).getBytes(UTF_8);
            case 6 -> oneOf(ODD_VALUES).getBytes(UTF_8);
            case 7 ->
                chance(30)
                        ? value(schema, 0, "\"" + "x".repeat(1_000_000) + "\"").getBytes(UTF_8)
                        : new byte[] {'{'};
            case 8 ->
                chance(30)
                        ? value(schema, 0, "[" + "null,".repeat(100_000) + "null]")
                                .getBytes(UTF_8)
                        : new byte[] {0, 1, 2};
            case 9 -> "{\"text\":\"\u00e9\"}".getBytes(ISO_8859_1);
            default -> value(schema, 0).getBytes(UTF_8);
        };
    }

    /** A value for a parameter in a path or a query. */
    String parameter(Map<String, Object> schema) {
        return switch (random.nextInt(4)) {
            case 0 -> segment();
            case 1 ->
                oneOf(List.of(
                        "", "bm9uc2Vuc2U", "MjAyNh8x", "a".repeat(600), "%C3%28", "&&==", "1", "100", "0", "%F0%9F"));
            default -> valid(schema);
        };
    }

    private String value(Map<String, Object> schema, int depth) {
        return value(schema, depth, null);
    }

    private String value(Map<String, Object> given, int depth, @Nullable String huge) {
        var schema = whole(given);
        if (huge != null && depth > 0 && chance(50)) {
            return huge;
        }
        if (depth > 6 || chance(depth == 0 ? 2 : 6)) {
            return chance(50) ? oneOf(ODD_VALUES) : '"' + oneOf(ODD_TEXTS) + '"';
        }
        if (schema.containsKey("properties")) {
            return object(schema, depth, huge);
        }
        return switch (String.valueOf(schema.get("type"))) {
            case "array" -> array(Contract.map(schema.get("items")), depth, huge);
            case "integer" -> oneOf(List.of("0", "1", "2", "-1", "99999999999", "1.5"));
            case "number" -> oneOf(List.of("0", "50", "100.5", "-180", "1e30", "0.1"));
            case "boolean" -> oneOf(List.of("true", "false", "\"true\"", "1"));
            case "object" -> oneOf(List.of("{}", "{\"a\":1}"));
            default -> '"' + (chance(15) ? oneOf(ODD_TEXTS) : valid(schema)) + '"';
        };
    }

    private String object(Map<String, Object> schema, int depth, @Nullable String huge) {
        var fields = new ArrayList<String>();
        Contract.map(schema.get("properties")).forEach((name, property) -> {
            if (chance(88)) {
                fields.add('"' + name + "\":" + value(Contract.map(property), depth + 1, huge));
            }
        });
        if (chance(10)) {
            fields.add("\"surprise\":" + oneOf(ODD_VALUES));
        }
        if (chance(5) && !fields.isEmpty()) {
            fields.add(fields.getFirst());
        }
        return "{" + String.join(",", fields) + "}";
    }

    private String array(Map<String, Object> items, int depth, @Nullable String huge) {
        var size = chance(3) ? 300 : random.nextInt(4);
        // Three hundred of a megabyte each are more than the test itself has room for.
        var each = size < 4 ? huge : null;
        var some = new ArrayList<String>();
        for (var i = 0; i < size; i++) {
            some.add(chance(8) ? "null" : value(items, depth + 1, each));
        }
        return "[" + String.join(",", some) + "]";
    }

    private String valid(Map<String, Object> given) {
        var schema = whole(given);
        var values = Contract.list(schema.get("enum"));
        if (!values.isEmpty()) {
            return String.valueOf(oneOf(values));
        }
        return switch (String.valueOf(schema.get("format"))) {
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "date" ->
                "20" + (10 + random.nextInt(80)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
            default -> oneOf(List.of("en", "NG", "1", "Fair work", "a", "light", "3", "011"));
        };
    }

    private Map<String, Object> whole(Map<String, Object> given) {
        var schema = contract.resolved(given);
        var all = Contract.list(schema.get("allOf"));
        return all.isEmpty() ? schema : contract.resolved(Contract.map(all.getFirst()));
    }

    private String truncated(String json) {
        return json.substring(0, random.nextInt(json.length()));
    }

    /** Printable, for a report. */
    static String shortened(byte[] body) {
        var text = new String(Arrays.copyOf(body, Math.min(body.length, 400)), UTF_8);
        return text.codePoints()
                .mapToObj(c -> Character.isISOControl(c) ? "?" : Character.toString(c))
                .collect(Collectors.joining());
    }
}
