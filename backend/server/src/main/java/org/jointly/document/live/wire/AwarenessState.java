package org.jointly.document.live.wire;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jointly.document.text.reading.FlatText;
import org.jspecify.annotations.Nullable;

/**
 * The only form in which presence is passed on: who it is, in the server's words, and where the caret stands, as two relative
 * positions of Yjs. Whatever else a browser says of itself is left out, since others' browsers draw it.
 */
public final class AwarenessState {
    /** In bytes: other nodes hear it in one message of PostgreSQL. */
    private static final int LONGEST = 5000;

    private static final int LONGEST_NAME = 500;
    private static final long MOST = (1L << 53) - 1;
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final String NO_COLOUR = "#777777";

    private final JsonMapper json;

    public AwarenessState(JsonMapper json) {
        this.json = json;
    }

    /** Whose presence it is. */
    public record Names(String name, String person, String organisation, String brief) {}

    /** As others hear it. */
    public String of(String said, Names names) {
        if (said.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new Refused("awareness is too long");
        }
        var state = read(said);
        return written(state, names);
    }

    /** What another node passed on, held to the same; empty if that is not presence at all. */
    public Optional<String> ofElsewhere(String said, String person) {
        if (said.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var state = read(said);
            return object(state.get("user"))
                    .filter(user -> user.get("name") instanceof String && user.get("organisation") instanceof String)
                    .map(user -> new Names(
                            text(user.get("name")), person, text(user.get("organisation")), text(user.get("brief"))))
                    .map(names -> written(state, names));
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    private Map<?, ?> read(String said) {
        try {
            return object(json.readValue(said, Argument.of(Object.class)))
                    .orElseThrow(() -> new Refused("awareness is not an object"));
        } catch (IOException | RuntimeException e) {
            throw e instanceof Refused refused ? refused : new Refused("awareness is not JSON");
        }
    }

    private String written(Map<?, ?> state, Names names) {
        var user = new LinkedHashMap<String, Object>();
        user.put("name", names.name());
        user.put("person", names.person());
        user.put("organisation", names.organisation());
        user.put("brief", names.brief());
        user.put(
                "color",
                object(state.get("user")).map(said -> colour(said.get("color"))).orElse(NO_COLOUR));
        var truth = new LinkedHashMap<String, @Nullable Object>();
        truth.put("user", user);
        truth.put("cursor", cursor(state.get("cursor")).orElse(null));
        try {
            return json.writeValueAsString(truth);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String colour(@Nullable Object said) {
        return said instanceof String colour && COLOUR.matcher(colour).matches() ? colour : NO_COLOUR;
    }

    private static Optional<Map<String, Object>> cursor(@Nullable Object said) {
        return object(said)
                .flatMap(cursor -> position(cursor.get("anchor"))
                        .flatMap(anchor -> position(cursor.get("head")).map(head -> {
                            var both = new LinkedHashMap<String, Object>();
                            both.put("anchor", anchor);
                            both.put("head", head);
                            return both;
                        })));
    }

    /** Of a letter, of a type, or of the text as a whole. */
    private static Optional<Map<String, @Nullable Object>> position(@Nullable Object said) {
        return object(said).flatMap(position -> {
            var whole = FlatText.BODY.equals(position.get("tname"));
            var type = id(position.get("type"));
            var item = id(position.get("item"));
            var assoc = position.get("assoc") instanceof Integer number ? Integer.signum(number) : 0;
            if (isOther(position.get("type"), type)
                    || isOther(position.get("item"), item)
                    || (position.get("tname") != null && !whole)
                    || (!whole && type.isEmpty() && item.isEmpty())) {
                return Optional.empty();
            }
            var truth = new LinkedHashMap<String, @Nullable Object>();
            truth.put("type", type.orElse(null));
            truth.put("tname", whole ? FlatText.BODY : null);
            truth.put("item", item.orElse(null));
            truth.put("assoc", assoc);
            return Optional.of(truth);
        });
    }

    private static boolean isOther(@Nullable Object said, Optional<?> understood) {
        return said != null && understood.isEmpty();
    }

    private static Optional<Map<String, Object>> id(@Nullable Object said) {
        return object(said)
                .flatMap(id -> number(id.get("client"))
                        .flatMap(client -> number(id.get("clock")).map(clock -> {
                            var both = new LinkedHashMap<String, Object>();
                            both.put("client", client);
                            both.put("clock", clock);
                            return both;
                        })));
    }

    private static Optional<Long> number(@Nullable Object said) {
        return said instanceof Integer || said instanceof Long
                ? Optional.of(((Number) said).longValue()).filter(number -> number >= 0 && number <= MOST)
                : Optional.empty();
    }

    private static Optional<Map<?, ?>> object(@Nullable Object said) {
        return said instanceof Map<?, ?> map ? Optional.of(map) : Optional.empty();
    }

    private static String text(@Nullable Object said) {
        var text = said instanceof String string ? string : "";
        return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
    }
}
