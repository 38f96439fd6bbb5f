package org.jointly.voices.port;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.jointly.api.survivor.Challenge;
import org.jointly.voices.keylog.Hashes;

/**
 * Puzzles that cost a browser a second and a flood its force. They are signed, so that nothing is kept of those that were
 * only asked for; whether one was used before is PostgreSQL's to say, after the work was found right.
 */
@Singleton
public class Challenges {
    private static final Duration GOOD_FOR = Duration.ofMinutes(30);
    private static final int EASY = 14;
    private static final int HARD = 18;
    private static final int RANDOM = 16;
    private static final int MAC = 32;
    private static final int LENGTH = Long.BYTES + 1 + RANDOM + MAC;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();
    private final Load load;
    private final Clock clock;

    Challenges(@Value("${jointly.keycloak.backend-secret}") String secret, Load load, Clock clock)
            throws GeneralSecurityException {
        this.key = KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "HmacSHA256",
                        HKDFParameterSpec.ofExtract()
                                .addIKM(secret.getBytes(StandardCharsets.UTF_8))
                                .thenExpand("jointly voices challenge 1".getBytes(StandardCharsets.UTF_8), MAC));
        this.load = load;
        this.clock = clock;
    }

    public Challenge issue() {
        var bits = Math.min(HARD, EASY + load.level());
        var content = new byte[RANDOM];
        random.nextBytes(content);
        var signed = ByteBuffer.allocate(LENGTH)
                .putLong(clock.instant().plus(GOOD_FOR).toEpochMilli())
                .put((byte) bits)
                .put(content);
        signed.put(mac(Arrays.copyOf(signed.array(), signed.position())));
        return new Challenge(Base64.getUrlEncoder().withoutPadding().encodeToString(signed.array()), bits);
    }

    /** What tells a solved challenge from all others; empty when it is not ours, too old, or not solved. */
    Optional<byte[]> solved(String challenge, long nonce) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(challenge);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != LENGTH
                || !MessageDigest.isEqual(
                        mac(Arrays.copyOf(bytes, LENGTH - MAC)), Arrays.copyOfRange(bytes, LENGTH - MAC, LENGTH))
                || clock.millis() >= ByteBuffer.wrap(bytes).getLong()
                || zeros(Hashes.sha256(challenge + "." + nonce)) < bytes[Long.BYTES]) {
            return Optional.empty();
        }
        return Optional.of(Hashes.sha256(bytes));
    }

    public static int zeros(byte[] hash) {
        var first = ByteBuffer.wrap(hash).getLong();
        return Long.numberOfLeadingZeros(first);
    }

    private byte[] mac(byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
