package org.jointly.platform.token;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Signs the id of a row for one use (HMAC-SHA-256 of 96 bits): 47 small letters and digits, short enough for a mail address and the
 * same however a mail server writes its letters. Those of the secret before are believed as long as that one is set.
 */
public final class SignedIds {
    public static final int LENGTH = 47;
    private static final Pattern SHAPE = Pattern.compile("[a-z2-7]{" + LENGTH + "}");
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS_OF_A_LETTER = 5;
    private static final int LOWEST_BITS = 0x1f;
    private static final int BITS_OF_A_BYTE = 8;
    private static final int BYTES_OF_AN_ID = 16;
    private static final int BYTES_OF_A_SIGNATURE = 12;
    private static final int BYTES = 1 + BYTES_OF_AN_ID + BYTES_OF_A_SIGNATURE;
    private static final String ALGORITHM = "HmacSHA256";

    private final Key own;
    private final @Nullable Key other;

    /** @param otherSecret of before, or of what comes next; empty where there is none */
    public SignedIds(String secret, String otherSecret, String use) {
        own = Key.of(secret, use);
        other = otherSecret.isBlank() ? null : Key.of(otherSecret, use);
    }

    /** The key of one secret, and the byte by which every node knows which secret it was. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Key(byte id, byte[] key) {
        static Key of(String secret, String use) {
            return new Key(
                    TokenKeys.derived(secret, "jointly signed id, key of " + use, 1)[0],
                    TokenKeys.derived(secret, "jointly signed id, " + use, TokenKeys.KEY_BYTES));
        }

        byte[] signature(byte[] id) {
            try {
                var mac = Mac.getInstance(ALGORITHM);
                mac.init(new SecretKeySpec(key, ALGORITHM));
                return Arrays.copyOf(mac.doFinal(id), BYTES_OF_A_SIGNATURE);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public String sign(UUID id) {
        var bytes = ByteBuffer.allocate(BYTES_OF_AN_ID)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return letters(ByteBuffer.allocate(BYTES)
                .put(own.id())
                .put(bytes)
                .put(own.signature(bytes))
                .array());
    }

    /** Empty for what was not signed here for this use. */
    public Optional<UUID> read(String signed) {
        var text = signed.toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(bytes(text));
        var key = key(bytes.get());
        var id = new byte[BYTES_OF_AN_ID];
        var signature = new byte[BYTES_OF_A_SIGNATURE];
        bytes.get(id).get(signature);
        return key != null && MessageDigest.isEqual(signature, key.signature(id))
                ? Optional.of(new UUID(
                        ByteBuffer.wrap(id).getLong(),
                        ByteBuffer.wrap(id, Long.BYTES, Long.BYTES).getLong()))
                : Optional.empty();
    }

    private @Nullable Key key(byte id) {
        return own.id() == id ? own : other != null && other.id() == id ? other : null;
    }

    /** Base32 of RFC 4648 in small letters, without padding. */
    private static String letters(byte[] bytes) {
        var text = new StringBuilder(LENGTH);
        var bits = 0;
        var held = 0;
        for (var one : bytes) {
            held = held << BITS_OF_A_BYTE | Byte.toUnsignedInt(one);
            bits += BITS_OF_A_BYTE;
            while (bits >= BITS_OF_A_LETTER) {
                bits -= BITS_OF_A_LETTER;
                text.append(ALPHABET.charAt(held >> bits & LOWEST_BITS));
            }
        }
        return bits > 0
                ? text.append(ALPHABET.charAt(held << BITS_OF_A_LETTER - bits & LOWEST_BITS))
                        .toString()
                : text.toString();
    }

    private static byte[] bytes(String text) {
        var bytes = ByteBuffer.allocate(BYTES);
        var bits = 0;
        var held = 0;
        for (var at = 0; at < text.length(); at++) {
            held = held << BITS_OF_A_LETTER | ALPHABET.indexOf(text.charAt(at));
            bits += BITS_OF_A_LETTER;
            if (bits >= BITS_OF_A_BYTE) {
                bits -= BITS_OF_A_BYTE;
                bytes.put((byte) (held >> bits));
            }
        }
        return bytes.array();
    }
}
