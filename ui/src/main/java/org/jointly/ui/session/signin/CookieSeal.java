package org.jointly.ui.session.signin;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Seals what browsers keep for us (JWE, {@code dir}, A256GCM): they can neither read it nor change it. */
@Singleton
class CookieSeal {
    private static final JWEHeader HEADER = new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM);

    /** Of all we seal; another algorithm is not even tried. */
    private static final String BEGINNING = HEADER.toBase64URL() + "..";

    private static final int LONGEST = 4_096;

    private final byte[] key;

    /** Without a secret only this process opens what it sealed; {@code KnownSecrets} lets that happen on one machine alone. */
    CookieSeal(@Value("${jointly.cookie-secret:}") String secret) {
        key = digest(secret.isBlank() ? random() : secret);
    }

    String seal(JWTClaimsSet claims) {
        try {
            var sealed = new EncryptedJWT(HEADER, claims);
            sealed.encrypt(new DirectEncrypter(key));
            return sealed.serialize();
        } catch (JOSEException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /** Null for what we did not seal. */
    @Nullable JWTClaimsSet open(@Nullable String sealed) {
        if (sealed == null || sealed.length() > LONGEST || !sealed.startsWith(BEGINNING)) {
            return null;
        }
        try {
            var found = EncryptedJWT.parse(sealed);
            found.decrypt(new DirectDecrypter(key));
            return found.getJWTClaimsSet();
        } catch (ParseException | JOSEException | IllegalStateException foreign) {
            return null;
        }
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(("jointly sign-in " + secret).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
