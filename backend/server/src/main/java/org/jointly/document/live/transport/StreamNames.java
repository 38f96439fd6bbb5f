package org.jointly.document.live.transport;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.token.SealedTokens;
import org.jointly.platform.token.TokenPurpose;

/**
 * Names of streams of events: nobody can guess one, every node sees whether one of them gave it and which stream it means, and
 * it ends. A page whose name has ended comes anew, as after any broken connection.
 */
@Singleton
class StreamNames {
    private static final Duration GOOD_FOR = Duration.ofHours(4);
    private static final String ID = "jti";

    private final SealedTokens tokens;
    private final Clock clock;

    StreamNames(SealedTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * A stream's name.
     *
     * @param id what nodes call it among themselves; nothing can be sent by it
     * @param sealed what its page calls it
     */
    record Name(String id, String sealed) {}

    Name next() {
        var id = UUID.randomUUID().toString();
        return new Name(id, tokens.seal(TokenPurpose.STREAM, clock.instant().plus(GOOD_FOR), Map.of(ID, id)));
    }

    /** The id of the stream of that name; empty if none of us gave it, or too long ago. */
    Optional<String> open(String sealed) {
        return tokens.open(TokenPurpose.STREAM, sealed).map(claims -> claims.getJWTID());
    }
}
