package org.jointly.platform.token;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key with which this node proves to PostgreSQL who acts. It comes of the secret of tickets, so it is changed with it; those
 * of the other secret are believed as long as that is configured.
 */
@Singleton
public class AnnouncementKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BLOCK = 64;
    private static final byte INSIDE = 0x36;
    private static final byte OUTSIDE = 0x5c;

    private final String id;
    private final Mac keyed;
    private final List<Verifying> verifying = new ArrayList<>();

    /**
     * What PostgreSQL verifies with: HMAC's key filled up to a block and mixed with its two constants (RFC 2104, section 2).
     *
     * @param inside 64 bytes
     * @param outside 64 bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // written once, compared by nobody
    public record Verifying(String id, byte[] inside, byte[] outside) {}

    AnnouncementKey(
            @Value("${jointly.tickets.secret}") String secret,
            @Value("${jointly.tickets.other-secret}") String otherSecret) {
        id = id(secret);
        keyed = keyed(key(secret));
        verifying.add(verifying(secret));
        if (!otherSecret.isBlank()) {
            verifying.add(verifying(otherSecret));
        }
    }

    /** Of this node, and of those that still have the other secret. */
    public List<Verifying> verifying() {
        return List.copyOf(verifying);
    }

    /** {@code KEY.HMAC}, both in hexadecimal digits. */
    public String proof(byte[] announcement) {
        try {
            return id + "." + HexFormat.of().formatHex(((Mac) keyed.clone()).doFinal(announcement));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Verifying verifying(String secret) {
        return new Verifying(id(secret), mixed(key(secret), INSIDE), mixed(key(secret), OUTSIDE));
    }

    private static byte[] mixed(byte[] key, byte constant) {
        var block = Arrays.copyOf(key, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            block[i] ^= constant;
        }
        return block;
    }

    private static Mac keyed(byte[] key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String id(String secret) {
        return HexFormat.of().formatHex(TokenKeys.derived(secret, "jointly announcement id", TokenKeys.ID_BYTES));
    }

    private static byte[] key(String secret) {
        return TokenKeys.derived(secret, "jointly announcement", TokenKeys.KEY_BYTES);
    }
}
