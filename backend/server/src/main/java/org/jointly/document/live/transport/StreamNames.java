package org.jointly.document.live.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Names of streams of events: nobody can guess one, and every node sees whether one of them gave it. */
@Singleton
class StreamNames {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "jointly stream of events 1 ";
    private static final int RANDOM_BYTES = 24;
    private static final int LENGTH = 4 * RANDOM_BYTES;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    StreamNames(@Value("${jointly.keycloak.backend-secret}") String secret) {
        key = new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM);
    }

    String next() {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        var name = HexFormat.of().formatHex(bytes);
        return name + seal(name);
    }

    boolean isOurs(String name) {
        return name.length() == LENGTH
                && MessageDigest.isEqual(
                        name.substring(LENGTH / 2).getBytes(UTF_8),
                        seal(name.substring(0, LENGTH / 2)).getBytes(UTF_8));
    }

    private String seal(String name) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((PURPOSE + name).getBytes(UTF_8)), 0, RANDOM_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
