package org.jointly.platform.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import java.text.ParseException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Seals secrets that the database keeps for years into a JWE, each for the one row it belongs to: a copy of the database
 * opens none. Those of the secret before are opened as long as that one is set, and sealed anew by who looks after them.
 */
@Context
public class StoredSecrets {
    private static final String SECRET = "secret";
    private static final String SETTING = "JOINTLY_SEALING_SECRET";

    private final TokenKeys own;
    private final @Nullable TokenKeys other;

    StoredSecrets(
            @Value("${jointly.sealing.secret}") String secret,
            @Value("${jointly.sealing.other-secret}") String otherSecret) {
        own = TokenKeys.of(secret, SETTING);
        other = otherSecret.isBlank() ? null : TokenKeys.of(otherSecret, SETTING);
    }

    public String seal(TokenPurpose purpose, UUID row, String secret) {
        var claims = new JWTClaimsSet.Builder()
                .subject(row.toString())
                .claim(SECRET, secret)
                .build();
        try {
            var sealed = new EncryptedJWT(own.header(purpose), claims);
            sealed.encrypt(new DirectEncrypter(own.key(purpose)));
            return sealed.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty for what was not sealed here for this purpose and row. */
    public Optional<String> open(TokenPurpose purpose, UUID row, String sealed) {
        var keys = isOf(own, purpose, sealed) ? own : other;
        if (keys == null || !isOf(keys, purpose, sealed)) {
            return Optional.empty();
        }
        try {
            var parsed = EncryptedJWT.parse(sealed);
            parsed.decrypt(new DirectDecrypter(keys.key(purpose)));
            var claims = parsed.getJWTClaimsSet();
            return claims != null && row.toString().equals(claims.getSubject())
                    ? Optional.ofNullable(claims.getStringClaim(SECRET))
                    : Optional.empty();
        } catch (ParseException | JOSEException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** Whether it is to be sealed anew, under the secret of now. */
    public boolean isOld(TokenPurpose purpose, String sealed) {
        return !isOf(own, purpose, sealed);
    }

    /** The head is compared, never interpreted. */
    private static boolean isOf(TokenKeys keys, TokenPurpose purpose, String sealed) {
        return sealed.startsWith(keys.header(purpose).toBase64URL() + "..");
    }
}
