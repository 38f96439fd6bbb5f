package org.jointly.ui.browser;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that must be nowhere: found in bytes whatever form they are in. */
final class Canary {
    private final String words;
    private final List<byte[]> forms = new ArrayList<>();

    Canary(String words) {
        this.words = words;
        var plain = words.getBytes(StandardCharsets.UTF_8);
        forms.add(plain);
        forms.add(words.getBytes(StandardCharsets.UTF_16LE));
        forms.add(words.getBytes(StandardCharsets.UTF_16BE));
        forms.add(ascii(HexFormat.of().formatHex(plain)));
        forms.add(ascii(words.replace(" ", "%20")));
        forms.add(ascii(words.replace(' ', '+')));
        for (var shift = 0; shift < 3; shift++) {
            forms.add(base64(plain, shift));
        }
    }

    String words() {
        return words;
    }

    boolean isIn(byte[] bytes) {
        return forms.stream().anyMatch(form -> indexOf(bytes, bytes.length, form) >= 0);
    }

    boolean isIn(String text) {
        return isIn(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Those of the canaries that lie in a file, which may be larger than memory; it is gone through once for all of them. */
    static List<Canary> in(Path file, List<Canary> canaries) throws IOException {
        var sought = new Sought(canaries);
        var found = new LinkedHashSet<Canary>();
        var window = new byte[4 << 20];
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            var kept = 0;
            int read;
            while ((read = in.readNBytes(window, kept, window.length - kept)) > 0) {
                var length = kept + read;
                sought.in(window, length, found);
                kept = Math.min(sought.longest, length);
                System.arraycopy(window, length - kept, window, 0, kept);
            }
        }
        return List.copyOf(found);
    }

    /** All forms of several canaries, by the two bytes they begin with. */
    private static final class Sought {
        private final Map<Integer, Map<byte[], Canary>> forms = new HashMap<>();
        private final boolean[] begins = new boolean[1 << 16];
        private int longest;

        Sought(List<Canary> canaries) {
            for (var canary : canaries) {
                for (var form : canary.forms) {
                    var beginning = pair(form, 0);
                    begins[beginning] = true;
                    forms.computeIfAbsent(beginning, none -> new IdentityHashMap<>())
                            .put(form, canary);
                    longest = Math.max(longest, form.length);
                }
            }
        }

        void in(byte[] bytes, int length, Set<Canary> found) {
            for (var at = 0; at < length - 1; at++) {
                var beginning = pair(bytes, at);
                if (begins[beginning]) {
                    for (var form : forms.getOrDefault(beginning, Map.of()).entrySet()) {
                        if (lies(form.getKey(), bytes, at, length)) {
                            found.add(form.getValue());
                        }
                    }
                }
            }
        }

        private static boolean lies(byte[] form, byte[] bytes, int at, int length) {
            return at + form.length <= length && Arrays.equals(bytes, at, at + form.length, form, 0, form.length);
        }

        private static int pair(byte[] bytes, int at) {
            return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
        }
    }

    /** What stands in Base64 wherever the words begin after a number of bytes; the ends depend on their neighbours. */
    private static byte[] base64(byte[] plain, int shift) {
        var shifted = ByteBuffer.allocate(plain.length + shift)
                .position(shift)
                .put(plain)
                .array();
        var encoded = Base64.getEncoder().withoutPadding().encode(shifted);
        return Arrays.copyOfRange(encoded, shift == 0 ? 0 : shift + 1, encoded.length - 1);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static int indexOf(byte[] bytes, int length, byte[] form) {
        var first = form[0];
        for (var at = 0; at <= length - form.length; at++) {
            if (bytes[at] == first && Arrays.equals(bytes, at, at + form.length, form, 0, form.length)) {
                return at;
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        return words;
    }
}
