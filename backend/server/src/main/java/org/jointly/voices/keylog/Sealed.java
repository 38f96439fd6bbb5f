package org.jointly.voices.keylog;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jointly.api.Sentence;
import org.jointly.platform.problem.Invalid;

/** What can be said of sealed bytes without opening them: that they look like age, and how much lies inside. */
public final class Sealed {
    static final int REPLY = 4096;
    private static final List<Integer> VOICE = List.of(4096, 16384, 65536, 262_144);
    private static final byte[] BEGINNING = "age-encryption.org/v1\n-> ".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_HEADER = 8192;
    private static final int MAC_LINE = 4 + 43 + 1;
    private static final int NONCE = 16;
    private static final int TAG = 16;
    private static final int CHUNK = 65536;

    private Sealed() {}

    public static byte[] decoded(String base64, String pointer) {
        return Hashes.decoded(base64).orElseThrow(() -> new Invalid(pointer, Sentence.forPrograms("must be Base64")));
    }

    static boolean looksLikeAge(byte[] bytes) {
        return bytes.length > BEGINNING.length
                && Arrays.equals(bytes, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length)
                && header(bytes) > 0;
    }

    public static byte[] voice(byte[] bytes, String pointer) {
        if (!VOICE.contains(inside(bytes))) {
            throw new Invalid(pointer, Sentence.forPrograms("must be an age file around 4, 16, 64 or 256 KiB"));
        }
        return bytes;
    }

    public static byte[] reply(byte[] bytes, String pointer) {
        if (inside(bytes) != REPLY) {
            throw new Invalid(pointer, Sentence.forPrograms("must be an age file around 4 KiB"));
        }
        return bytes;
    }

    public static byte[] attachment(byte[] bytes, String pointer) {
        var inside = inside(bytes);
        if (inside < 1 || padme(inside) != inside) {
            throw new Invalid(pointer, Sentence.forPrograms("must be an age file padded by Padmé"));
        }
        return bytes;
    }

    /** How many bytes were sealed; -1 when this is no age file. */
    static int inside(byte[] bytes) {
        if (!looksLikeAge(bytes)) {
            return -1;
        }
        var payload = bytes.length - header(bytes) - NONCE;
        if (payload < TAG) {
            return -1;
        }
        var chunks = (payload + CHUNK + TAG - 1) / (CHUNK + TAG);
        return payload - chunks * TAG;
    }

    /** Nikitin and others, "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", 2019. */
    static int padme(int length) {
        if (length < 2) {
            return length;
        }
        var exponent = 31 - Integer.numberOfLeadingZeros(length);
        var bits = 32 - Integer.numberOfLeadingZeros(exponent);
        var mask = (1 << Math.max(0, exponent - bits)) - 1;
        return (length + mask) & ~mask;
    }

    /** Where the header ends: behind the line with its authentication code. */
    private static int header(byte[] bytes) {
        for (var i = BEGINNING.length; i + MAC_LINE <= Math.min(bytes.length, LONGEST_HEADER); i++) {
            if (bytes[i - 1] == '\n'
                    && bytes[i] == '-'
                    && bytes[i + 1] == '-'
                    && bytes[i + 2] == '-'
                    && bytes[i + 3] == ' '
                    && bytes[i + MAC_LINE - 1] == '\n') {
                return i + MAC_LINE;
            }
        }
        return -1;
    }
}
