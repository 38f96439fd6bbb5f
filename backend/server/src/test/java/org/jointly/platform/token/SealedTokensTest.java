package org.jointly.platform.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.AESEncrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Only what this installation sealed, for this purpose and not too long ago, is opened. */
class SealedTokensTest {
    private static final String SECRET = "6f1d0c9ab27e4835bb10f2c49e7a3d58";
    private static final String NEXT = "0b8e62d14fa94c70a3d5e917cc28f6b1";
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final Map<String, Object> CLAIMS = Map.of("sub", "somebody");

    private final SealedTokens tokens = tokens(SECRET, "", NOW);

    @Test
    void whatWasSealedIsOpenedOnEveryNode() {
        var token = tokens.seal(TokenPurpose.TICKET, NOW.plusSeconds(60), CLAIMS);

        assertThat(token).doesNotContain("somebody").startsWith("eyJ");
        assertThat(subject(tokens(SECRET, "", NOW), TokenPurpose.TICKET, token)).isEqualTo("somebody");
        assertThat(tokens.seal(TokenPurpose.TICKET, NOW.plusSeconds(60), CLAIMS))
                .isNotEqualTo(token);
    }

    @Test
    void aTokenOfOnePurposeIsNoneOfAnother() throws Exception {
        for (var purpose : TokenPurpose.values()) {
            for (var other : TokenPurpose.values()) {
                var token = tokens.seal(purpose, NOW.plusSeconds(60), CLAIMS);
                assertThat(tokens.open(other, token).isPresent()).isEqualTo(purpose == other);
                // Not even under a head that says so.
                if (purpose != other) {
                    assertThat(tokens.open(other, sealed(header(SECRET, other), SECRET, purpose)))
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void aTokenEnds() {
        var token = tokens.seal(TokenPurpose.CHALLENGE, NOW.plusSeconds(60), CLAIMS);

        assertThat(tokens(SECRET, "", NOW.plusSeconds(59)).open(TokenPurpose.CHALLENGE, token))
                .isPresent();
        assertThat(tokens(SECRET, "", NOW.plusSeconds(60)).open(TokenPurpose.CHALLENGE, token))
                .isEmpty();
    }

    @Test
    void aTokenWithoutAnEndIsNone() throws JOSEException {
        var token = new EncryptedJWT(
                header(SECRET, TokenPurpose.TICKET).build(),
                new JWTClaimsSet.Builder().subject("x").build());
        token.encrypt(new DirectEncrypter(
                TokenKeys.of(SECRET, "JOINTLY_TICKET_SECRET").key(TokenPurpose.TICKET)));

        assertThat(tokens.open(TokenPurpose.TICKET, token.serialize())).isEmpty();
    }

    @Test
    void duringARotationBothSecretsAreGoodForADay() {
        var before = tokens.seal(TokenPurpose.TICKET, NOW.plus(Duration.ofDays(9)), CLAIMS);
        var rotated = tokens(NEXT, SECRET, NOW);
        var after = rotated.seal(TokenPurpose.TICKET, NOW.plus(Duration.ofDays(9)), CLAIMS);

        assertThat(subject(rotated, TokenPurpose.TICKET, before)).isEqualTo("somebody");
        assertThat(subject(rotated, TokenPurpose.TICKET, after)).isEqualTo("somebody");
        assertThat(subject(tokens(SECRET, NEXT, NOW), TokenPurpose.TICKET, after))
                .as("a node that seals with the old one still")
                .isEqualTo("somebody");
        assertThat(tokens(NEXT, "", NOW).open(TokenPurpose.TICKET, before)).isEmpty();
        assertThat(tokens.open(TokenPurpose.TICKET, after))
                .as("a key id that nobody knows")
                .isEmpty();
        var clock = new Hand();
        var forgetful = new SealedTokens(NEXT, SECRET, clock);
        clock.now = NOW.plus(Duration.ofDays(1));
        assertThat(forgetful.open(TokenPurpose.TICKET, before)).isEmpty();
        assertThat(forgetful.open(TokenPurpose.TICKET, after)).isPresent();
    }

    @Test
    void nothingElseThatCallsItselfATokenIsOne() throws Exception {
        var purpose = TokenPurpose.TICKET;
        var claims = new JWTClaimsSet.Builder()
                .subject("forged")
                .expirationTime(Date.from(NOW.plusSeconds(60)))
                .build();
        assertThat(tokens.open(purpose, new PlainJWT(claims).serialize())).isEmpty();
        var signed = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        signed.sign(new MACSigner(TokenKeys.of(SECRET, "JOINTLY_TICKET_SECRET").key(purpose)));
        assertThat(tokens.open(purpose, signed.serialize())).isEmpty();
        var wrapped = new EncryptedJWT(
                new JWEHeader.Builder(JWEAlgorithm.A256KW, EncryptionMethod.A256GCM)
                        .keyID(TokenKeys.of(SECRET, "JOINTLY_TICKET_SECRET").id())
                        .type(new JOSEObjectType(purpose.type()))
                        .build(),
                claims);
        wrapped.encrypt(
                new AESEncrypter(TokenKeys.of(SECRET, "JOINTLY_TICKET_SECRET").key(purpose)));
        assertThat(tokens.open(purpose, wrapped.serialize())).isEmpty();

        assertThat(tokens.open(purpose, sealed(header(SECRET, purpose), SECRET, purpose)))
                .isPresent();
        assertThat(tokens.open(purpose, sealed(header(SECRET, purpose), NEXT, purpose)))
                .as("forged under a known key id")
                .isEmpty();
        assertThat(tokens.open(purpose, sealed(header(SECRET, purpose).keyID(null), SECRET, purpose)))
                .isEmpty();
        assertThat(tokens.open(purpose, sealed(header(SECRET, purpose).type(null), SECRET, purpose)))
                .isEmpty();
    }

    @Test
    void atEveryPlaceATokenThatWasTouchedOrCutIsNone() {
        var token = tokens.seal(TokenPurpose.CHALLENGE, NOW.plusSeconds(60), CLAIMS);
        for (var at = 0; at < token.length(); at++) {
            assertThat(tokens.open(TokenPurpose.CHALLENGE, token.substring(0, at)))
                    .isEmpty();
            // The last letter of a tag carries four bits that mean nothing.
            if (token.charAt(at) != '.' && at < token.length() - 1) {
                var other = token.charAt(at) == 'A' ? 'B' : 'A';
                var touched = token.substring(0, at) + other + token.substring(at + 1);
                assertThat(tokens.open(TokenPurpose.CHALLENGE, touched)
                                .filter(claims ->
                                        !"somebody".equals(claims.getClaims().get("sub"))))
                        .isEmpty();
            }
        }
        var parts = token.split("\\.", -1);
        for (var nonsense : new String[] {
            "",
            "....",
            "a.b.c",
            "x".repeat(100_000),
            parts[0] + "..." + parts[4],
            token + ".",
            token + "=",
            " " + token,
            parts[0] + "." + parts[2] + "." + parts[2] + "." + parts[3] + "." + parts[4]
        }) {
            assertThat(tokens.open(TokenPurpose.CHALLENGE, nonsense))
                    .as(nonsense)
                    .isEmpty();
        }
    }

    @Test
    void withoutASecretNothingIsSealed() {
        assertThatThrownBy(() -> tokens("", "", NOW)).hasMessageContaining("JOINTLY_TICKET_SECRET");
    }

    private static String subject(SealedTokens by, TokenPurpose purpose, String token) {
        return by.open(purpose, token).orElseThrow().getSubject();
    }

    private static SealedTokens tokens(String secret, String other, Instant now) {
        return new SealedTokens(secret, other, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static JWEHeader.Builder header(String secret, TokenPurpose purpose) {
        return new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                .keyID(TokenKeys.of(secret, "JOINTLY_TICKET_SECRET").id())
                .type(new JOSEObjectType(purpose.type()));
    }

    private static String sealed(JWEHeader.Builder header, String secret, TokenPurpose purpose) throws JOSEException {
        var token = new EncryptedJWT(
                header.build(),
                new JWTClaimsSet.Builder()
                        .subject("forged")
                        .expirationTime(Date.from(NOW.plusSeconds(60)))
                        .build());
        token.encrypt(new DirectEncrypter(
                TokenKeys.of(secret, "JOINTLY_TICKET_SECRET").key(purpose)));
        return token.serialize();
    }

    /** A clock that is set by hand. */
    private static final class Hand extends Clock {
        private Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
