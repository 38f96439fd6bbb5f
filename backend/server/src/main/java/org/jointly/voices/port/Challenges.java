package org.jointly.voices.port;

import com.nimbusds.jwt.JWTClaimNames;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jointly.api.survivor.Challenge;
import org.jointly.platform.token.SealedTokens;
import org.jointly.platform.token.TokenPurpose;
import org.jointly.voices.keylog.Hashes;

/**
 * Puzzles that cost a browser a second and a flood its force. They are sealed, so that nothing is kept of those that were
 * only asked for; whether one was used before is PostgreSQL's to say, after the work was found right.
 */
@Singleton
public class Challenges {
    private static final Duration GOOD_FOR = Duration.ofMinutes(30);
    private static final int EASY = 14;
    private static final int HARD = 18;
    private static final int RANDOM = 16;
    private static final String BITS = "bits";

    private final SealedTokens tokens;
    private final SecureRandom random = new SecureRandom();
    private final Load load;
    private final Clock clock;

    Challenges(SealedTokens tokens, Load load, Clock clock) {
        this.tokens = tokens;
        this.load = load;
        this.clock = clock;
    }

    public Challenge issue() {
        var bits = Math.min(HARD, EASY + load.level());
        var number = new byte[RANDOM];
        random.nextBytes(number);
        var claims = Map.<String, Object>of(
                BITS, bits, JWTClaimNames.JWT_ID, HexFormat.of().formatHex(number));
        return new Challenge(tokens.seal(TokenPurpose.CHALLENGE, clock.instant().plus(GOOD_FOR), claims), bits);
    }

    /** What tells a solved challenge from all others; empty when it is not ours, too old, or not solved. */
    Optional<byte[]> solved(String challenge, long nonce) {
        var zeros = zeros(Hashes.sha256(challenge + "." + nonce));
        // One hash turns away whoever did nothing at all.
        return zeros < EASY
                ? Optional.empty()
                : tokens.open(TokenPurpose.CHALLENGE, challenge)
                        .filter(claims -> claims.getClaim(BITS) instanceof Number bits && zeros >= bits.intValue())
                        .map(claims -> Hashes.sha256(claims.getJWTID()));
    }

    public static int zeros(byte[] hash) {
        var first = ByteBuffer.wrap(hash).getLong();
        return Long.numberOfLeadingZeros(first);
    }
}
