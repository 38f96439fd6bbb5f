package org.jointly.voices.keylog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** SHA-256, and signatures of Ed25519 keys as they travel: 32 bytes in Base64. */
public final class Hashes {
    /** What comes before the 32 bytes of an Ed25519 key in X.509. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int KEY = 32;

    private Hashes() {}

    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String hex(String text) {
        return HexFormat.of().formatHex(sha256(text));
    }

    /** The hash, in hex, of what comes in hex: how the keys of a code are kept. */
    public static String hexOfHex(String key) {
        return HexFormat.of().formatHex(sha256(HexFormat.of().parseHex(key)));
    }

    public static boolean isKey(@Nullable String base64) {
        return base64 != null
                && decoded(base64).filter(bytes -> bytes.length == KEY).isPresent();
    }

    static boolean signed(String key, String text, String signature) {
        try {
            var verifier = java.security.Signature.getInstance("Ed25519");
            var encoded = ByteBuffer.allocate(X509.length + KEY)
                    .put(X509)
                    .put(Base64.getDecoder().decode(key));
            verifier.initVerify(
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded.array())));
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    public static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
