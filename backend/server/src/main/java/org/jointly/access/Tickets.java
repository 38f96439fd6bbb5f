package org.jointly.access;

import com.nimbusds.jwt.JWTClaimNames;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jointly.access.caller.Actors;
import org.jointly.access.caller.Bearer;
import org.jointly.access.caller.Callers;
import org.jointly.platform.Actor;
import org.jointly.platform.token.SealedTokens;
import org.jointly.platform.token.TokenPurpose;

/**
 * Lets a person of a request in again on another connection, for one thing and within a minute. A browser's socket cannot
 * carry the token in a header, and the token itself should not travel in messages.
 */
@Singleton
public class Tickets {
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    /** A connection lasts: what somebody may do on it is asked for more often than for single requests. */
    private static final Duration TRUSTED_FOR = Duration.ofSeconds(1);

    private static final String ORGANISATION = "org";
    private static final String BEARER = "bearer";

    private final SealedTokens tokens;
    private final Callers callers;
    private final Actors actors;
    private final Clock clock;

    Tickets(SealedTokens tokens, Callers callers, Actors actors, Clock clock) {
        this.tokens = tokens;
        this.callers = callers;
        this.actors = actors;
        this.clock = clock;
    }

    /** Opens what {@code subject} names. */
    public Sealed ticket(UUID subject) {
        var expires = clock.instant().plus(GOOD_FOR).truncatedTo(ChronoUnit.SECONDS);
        var token = tokens.seal(
                TokenPurpose.TICKET,
                expires,
                Map.of(
                        JWTClaimNames.SUBJECT,
                        subject.toString(),
                        ORGANISATION,
                        Actor.current().organisation().toString(),
                        BEARER,
                        Bearer.current()));
        return new Sealed(token, expires);
    }

    /** Empty for a ticket that is not ours or too old, and for somebody who may not act for the organisation any more. */
    public Optional<Admission> admit(String ticket) {
        return tokens.open(TokenPurpose.TICKET, ticket).flatMap(this::admit);
    }

    /** The same person with the rights of now; empty when the token behind the ticket has ended. */
    public Optional<Admission> again(Admission admission) {
        return admit(admission.subject(), admission.actor().organisation(), admission.bearer());
    }

    private Optional<Admission> admit(JWTClaimsSet claims) {
        return admit(
                UUID.fromString(claims.getSubject()),
                UUID.fromString(String.valueOf(claims.getClaim(ORGANISATION))),
                String.valueOf(claims.getClaim(BEARER)));
    }

    private Optional<Admission> admit(UUID subject, UUID organisation, String bearer) {
        return callers.behind(bearer, TRUSTED_FOR)
                .flatMap(caller -> actors.acting(caller, organisation))
                .map(actor -> new Admission(subject, actor, bearer));
    }

    /** A ticket and when it ends. */
    public record Sealed(String token, Instant expires) {}
}
