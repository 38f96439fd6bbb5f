package org.jointly.access.machine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The token of a service account: 256 random bits as text behind a beginning that scanners for leaked secrets can look for.
 * Kept is only the hash of that text.
 */
public record MachineToken(String text) {
    private static final String BEGINNING = "jly_";
    private static final int BYTES = 32;
    private static final int ENDING = 4;
    private static final Pattern FORM = Pattern.compile(BEGINNING + "[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Whether it can be one at all. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    static MachineToken make() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new MachineToken(
                BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By which it is told from others where the token itself should not be kept. */
    String fingerprint() {
        return HexFormat.of().formatHex(hash());
    }

    String ending() {
        return text.substring(text.length() - ENDING);
    }

    @Override
    public String toString() {
        return "MachineToken";
    }
}
