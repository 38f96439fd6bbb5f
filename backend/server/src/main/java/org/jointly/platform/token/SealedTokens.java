package org.jointly.platform.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Seals claims into a JWE (RFC 7516: {@code dir}, {@code A256GCM}) that only a backend of this installation opens, for one
 * purpose and until a moment. Tokens of another secret, the one before or the next, are opened too, for a day after the start.
 */
@Context
public class SealedTokens {
    private static final Duration OTHER_ACCEPTED = Duration.ofDays(1);
    private static final int LONGEST = 32_768;
    private static final String SETTING = "JOINTLY_TICKET_SECRET";

    /** Head, no key, nonce of 12 bytes, content, tag of 16 bytes. The head is compared, never interpreted. */
    private static final Pattern COMPACT = Pattern.compile("[\\w-]{1,400}\\.\\.[\\w-]{16}\\.[\\w-]+\\.[\\w-]{22}");

    private final TokenKeys own;
    private final @Nullable TokenKeys other;
    private final Clock clock;
    private final Instant otherUntil;

    SealedTokens(
            @Value("${jointly.tickets.secret}") String secret,
            @Value("${jointly.tickets.other-secret}") String otherSecret,
            Clock clock) {
        own = TokenKeys.of(secret, SETTING);
        other = otherSecret.isBlank() ? null : TokenKeys.of(otherSecret, SETTING);
        this.clock = clock;
        otherUntil = clock.instant().plus(OTHER_ACCEPTED);
    }

    /** @param expires in whole seconds; what is beyond them is cut */
    public String seal(TokenPurpose purpose, Instant expires, Map<String, Object> claims) {
        var content = new JWTClaimsSet.Builder().expirationTime(Date.from(expires));
        claims.forEach(content::claim);
        try {
            var token = new EncryptedJWT(own.header(purpose), content.build());
            token.encrypt(new DirectEncrypter(own.key(purpose)));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty for what was not sealed here for this purpose, and for what has expired. */
    public Optional<JWTClaimsSet> open(TokenPurpose purpose, String token) {
        if (token.length() > LONGEST || !COMPACT.matcher(token).matches()) {
            return Optional.empty();
        }
        var keys = keys(purpose, token);
        if (keys == null) {
            return Optional.empty();
        }
        try {
            var parsed = EncryptedJWT.parse(token);
            parsed.decrypt(new DirectDecrypter(keys.key(purpose)));
            return Optional.ofNullable(parsed.getJWTClaimsSet()).filter(this::isInTime);
        } catch (ParseException | JOSEException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private @Nullable TokenKeys keys(TokenPurpose purpose, String token) {
        if (token.startsWith(beginning(own, purpose))) {
            return own;
        }
        return other != null
                        && token.startsWith(beginning(other, purpose))
                        && clock.instant().isBefore(otherUntil)
                ? other
                : null;
    }

    private static String beginning(TokenKeys keys, TokenPurpose purpose) {
        return keys.header(purpose).toBase64URL() + "..";
    }

    private boolean isInTime(JWTClaimsSet claims) {
        var expires = claims.getExpirationTime();
        return expires != null && clock.instant().isBefore(expires.toInstant());
    }
}
