package org.jointly.document.text.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the letters of symbol fonts stand for, which are signs only in those fonts: Symbol, Wingdings, Webdings. */
final class Symbols {
    private static final Map<String, Map<Integer, String>> FONTS = fonts();
    private static final int PRIVATE = 0xF000;

    private Symbols() {}

    static boolean has(String font) {
        return FONTS.containsKey(font.toLowerCase(Locale.ROOT));
    }

    static boolean isPrivate(int letter) {
        return letter >= PRIVATE && letter <= PRIVATE + 0xFF;
    }

    /** @param code as the font has it, or moved into the private use area */
    static Optional<String> letter(String font, int code) {
        var letters = FONTS.getOrDefault(font.toLowerCase(Locale.ROOT), Map.of());
        return Optional.ofNullable(letters.get(isPrivate(code) ? code - PRIVATE : code));
    }

    private static Map<String, Map<Integer, String>> fonts() {
        var fonts = new HashMap<String, Map<Integer, String>>();
        try (var table = Objects.requireNonNull(Symbols.class.getResourceAsStream("symbols.tsv"))) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(line -> fonts.computeIfAbsent(line[0].toLowerCase(Locale.ROOT), none -> new HashMap<>())
                            .put(Integer.parseInt(line[1], 16), Character.toString(Integer.parseInt(line[2], 16))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fonts;
    }
}
