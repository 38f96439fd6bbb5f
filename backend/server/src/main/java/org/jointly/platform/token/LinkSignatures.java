package org.jointly.platform.token;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Signs what a link names (HMAC-SHA-256), so that the same link can be written again, a guessed one costs no look into the
 * database, and a copy of the database makes none. Those of the secret before are good as long as that one is set.
 */
@Context
public class LinkSignatures {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_BYTES = 32;
    private static final int LONGEST = 200;
    private static final String SETTING = "JOINTLY_SEALING_SECRET";

    private final TokenKeys own;
    private final @Nullable TokenKeys other;

    LinkSignatures(
            @Value("${jointly.sealing.secret}") String secret,
            @Value("${jointly.sealing.other-secret}") String otherSecret) {
        own = TokenKeys.of(secret, SETTING);
        other = otherSecret.isBlank() ? null : TokenKeys.of(otherSecret, SETTING);
    }

    public String sign(TokenPurpose purpose, byte[] content) {
        var signed = ByteBuffer.allocate(content.length + MAC_BYTES)
                .put(content)
                .put(mac(own, purpose, content))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** What was signed here for this purpose; empty for anything else. */
    public Optional<byte[]> verified(TokenPurpose purpose, String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var bytes = bytes(text);
        if (bytes.length <= MAC_BYTES) {
            return Optional.empty();
        }
        var content = Arrays.copyOf(bytes, bytes.length - MAC_BYTES);
        var shown = Arrays.copyOfRange(bytes, content.length, bytes.length);
        return isOf(own, purpose, content, shown) || (other != null && isOf(other, purpose, content, shown))
                ? Optional.of(content)
                : Optional.empty();
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static boolean isOf(TokenKeys keys, TokenPurpose purpose, byte[] content, byte[] shown) {
        return MessageDigest.isEqual(mac(keys, purpose, content), shown);
    }

    private static byte[] mac(TokenKeys keys, TokenPurpose purpose, byte[] content) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(keys.key(purpose).getEncoded(), ALGORITHM));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
