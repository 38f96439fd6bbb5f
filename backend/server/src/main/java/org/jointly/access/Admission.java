package org.jointly.access;

import java.util.UUID;
import org.jointly.platform.Actor;

/**
 * Somebody let in by a ticket.
 *
 * @param subject what the ticket was for
 */
public final class Admission {
    private final UUID subject;
    private final Actor actor;
    private final String bearer;

    Admission(UUID subject, Actor actor, String bearer) {
        this.subject = subject;
        this.actor = actor;
        this.bearer = bearer;
    }

    public UUID subject() {
        return subject;
    }

    public Actor actor() {
        return actor;
    }

    String bearer() {
        return bearer;
    }
}
