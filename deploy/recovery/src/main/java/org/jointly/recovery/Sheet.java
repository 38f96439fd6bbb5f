package org.jointly.recovery;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/**
 * One recovery sheet as it was typed in.
 *
 * @param number which of the three it is
 * @param share its 32 bytes
 */
record Sheet(int number, byte[] share) {
    static final int WORDS = 24;
    private static final int BITS = 11;
    private static final int BYTES = 32;

    /** Reads 24 words: 32 bytes and the first byte of their SHA-256. */
    static Sheet of(int number, List<String> words) throws Failure {
        if (words.size() != WORDS) {
            throw new Failure("words.count", WORDS, words.size());
        }
        var bytes = new byte[BYTES + 1];
        for (var index = 0; index < WORDS; index++) {
            var place = WordList.place(words.get(index));
            if (place < 0) {
                throw new Failure("words.unknown", index + 1, words.get(index));
            }
            for (var bit = 0; bit < BITS; bit++) {
                if ((place >> (BITS - 1 - bit) & 1) == 1) {
                    var at = index * BITS + bit;
                    bytes[at / 8] |= (byte) (0x80 >> at % 8);
                }
            }
        }
        var share = Arrays.copyOf(bytes, BYTES);
        if (checksum(share) != bytes[BYTES]) {
            throw new Failure("words.checksum");
        }
        return new Sheet(number, share);
    }

    private static byte checksum(byte[] share) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(share)[0];
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
