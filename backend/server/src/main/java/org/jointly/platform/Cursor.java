package org.jointly.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jointly.api.Page;
import org.jointly.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;

/** Where a list stopped: the sort key of its last row, opaque to whoever carries it. */
public record Cursor(List<String> key) {
    public static Cursor after(Object... key) {
        return new Cursor(Arrays.stream(key).map(String::valueOf).toList());
    }

    /** Cuts one row too many into a page that says where it stopped. */
    public static <R, T> Page<T> page(List<R> rows, int size, Function<R, Cursor> key, Function<R, T> shown) {
        var cut = rows.size() > size;
        return new Page<>(
                rows.stream().limit(size).map(shown).toList(),
                cut ? key.apply(rows.get(size - 1)).toString() : null);
    }

    public static @Nullable Cursor parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new Cursor(List.of(plain.split("\u001f", -1)));
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    public Instant instant(int position) {
        try {
            return Instant.parse(text(position));
        } catch (DateTimeParseException e) {
            throw unreadable();
        }
    }

    public LocalDate day(int position) {
        try {
            return LocalDate.parse(text(position));
        } catch (DateTimeParseException e) {
            throw unreadable();
        }
    }

    public UUID uuid(int position) {
        try {
            return UUID.fromString(text(position));
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    public long number(int position) {
        try {
            return Long.parseLong(text(position));
        } catch (NumberFormatException e) {
            throw unreadable();
        }
    }

    public String text(int position) {
        if (position >= key.size()) {
            throw unreadable();
        }
        return key.get(position);
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\u001f", key).getBytes(StandardCharsets.UTF_8));
    }

    private static Invalid unreadable() {
        return new Invalid("/after", "list.place");
    }
}
