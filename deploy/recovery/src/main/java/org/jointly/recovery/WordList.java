package org.jointly.recovery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The 2,048 English words of BIP39, in their order; the first four letters tell each from all others. */
final class WordList {
    private static final int TELLING = 4;
    private static final List<String> words = read();

    private WordList() {}

    /** The word's place in the list, from 0, or -1; upper case and words cut after their fourth letter are understood. */
    static int place(String typed) {
        var word = typed.toLowerCase(Locale.ROOT);
        var exact = words.indexOf(word);
        if (exact >= 0 || word.length() < TELLING) {
            return exact;
        }
        for (var index = 0; index < words.size(); index++) {
            if (words.get(index).startsWith(word)) {
                return index;
            }
        }
        return -1;
    }

    static String at(int place) {
        return words.get(place);
    }

    private static List<String> read() {
        var file = Objects.requireNonNull(WordList.class.getResourceAsStream("words.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII))) {
            return lines.lines().toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
