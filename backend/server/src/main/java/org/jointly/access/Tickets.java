package org.jointly.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.Actor;

/**
 * Lets a person of a request in again on another connection, for one thing and within a minute. A browser's socket cannot
 * carry the token in a header, and the token itself should not travel in messages.
 */
@Singleton
public class Tickets {
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    /** A connection lasts: what somebody may do on it is asked for more often than for single requests. */
    private static final Duration TRUSTED_FOR = Duration.ofSeconds(1);

    private static final int FIXED = Long.BYTES + 4 * Long.BYTES;

    private final Seals seals;
    private final Callers callers;
    private final Actors actors;
    private final Clock clock;

    Tickets(Seals seals, Callers callers, Actors actors, Clock clock) {
        this.seals = seals;
        this.callers = callers;
        this.actors = actors;
        this.clock = clock;
    }

    /** Opens what {@code subject} names. */
    public Sealed ticket(UUID subject) {
        var expires = clock.instant().plus(GOOD_FOR);
        var organisation = Actor.current().organisation();
        var bearer = Bearer.current().getBytes(UTF_8);
        var content = ByteBuffer.allocate(FIXED + bearer.length)
                .putLong(expires.toEpochMilli())
                .putLong(subject.getMostSignificantBits())
                .putLong(subject.getLeastSignificantBits())
                .putLong(organisation.getMostSignificantBits())
                .putLong(organisation.getLeastSignificantBits())
                .put(bearer);
        return new Sealed(seals.seal(content.array()), expires);
    }

    /** Empty for a ticket that is not ours or too old, and for somebody who may not act for the organisation any more. */
    public Optional<Admission> admit(String ticket) {
        return seals.open(ticket).map(ByteBuffer::wrap).flatMap(this::admit);
    }

    /** The same person with the rights of now; empty when the token behind the ticket has ended. */
    public Optional<Admission> again(Admission admission) {
        return admit(admission.subject(), admission.actor().organisation(), admission.bearer());
    }

    private Optional<Admission> admit(ByteBuffer content) {
        if (!clock.instant().isBefore(Instant.ofEpochMilli(content.getLong()))) {
            return Optional.empty();
        }
        var subject = new UUID(content.getLong(), content.getLong());
        var organisation = new UUID(content.getLong(), content.getLong());
        return admit(subject, organisation, UTF_8.decode(content).toString());
    }

    private Optional<Admission> admit(UUID subject, UUID organisation, String bearer) {
        return callers.behind(bearer, TRUSTED_FOR)
                .flatMap(caller -> actors.acting(caller, organisation))
                .map(actor -> new Admission(subject, actor, bearer));
    }

    /** A ticket and when it ends. */
    public record Sealed(String token, Instant expires) {}
}
