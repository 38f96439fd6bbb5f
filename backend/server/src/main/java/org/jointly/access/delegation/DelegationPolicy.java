package org.jointly.access.delegation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jointly.api.access.Person;
import org.jointly.api.access.Role;
import org.jointly.api.access.delegation.Delegate;
import org.jointly.platform.Actor;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotAllowed;

/** Who may give their standing to whom, and for how long. */
final class DelegationPolicy {
    private static final Duration LONGEST = Duration.ofDays(90);

    private DelegationPolicy() {}

    /** Who holds it in their own right. */
    static Actor mayDelegate() {
        var actor = Actor.current();
        if (!actor.has(Role.PRINCIPAL)) {
            throw new NotAllowed("delegation.principals-only");
        }
        if (actor.standIn() != null) {
            throw new NotAllowed("delegation.not-given-on", actor.standIn().name());
        }
        return actor;
    }

    static void mayEnd(Actor actor, DelegationRow row) {
        if (!ends(actor, row)) {
            throw new NotAllowed("delegation.who-ends");
        }
    }

    static boolean ends(Actor actor, DelegationRow row) {
        return actor.has(Role.ADMIN) || actor.person().equals(row.giver());
    }

    /** Somebody who works for the organisation, may act for it and at least reads, and is not principal already. */
    static Person mayReceive(Optional<Person> colleague, Actor giver) {
        var found = colleague
                .filter(person -> !person.id().equals(giver.person()))
                .filter(person -> person.enabled() && !person.suspended())
                .orElseThrow(() -> new Invalid("/to", "delegation.colleague"));
        if (found.roles().stream().noneMatch(DelegationPolicy::reads)) {
            throw new Invalid("/to", "delegation.no-reader");
        }
        if (found.roles().contains(Role.PRINCIPAL)) {
            throw new Invalid("/to", "delegation.principal-already");
        }
        return found;
    }

    private static boolean reads(Role role) {
        return role == Role.VIEWER || role == Role.COMMENTER || role == Role.EDITOR;
    }

    static void isPeriod(Delegate request, Instant begins, Instant now) {
        if (request.begins() != null && begins.isBefore(now.minus(Duration.ofMinutes(5)))) {
            throw new Invalid("/begins", "delegation.begins-past");
        }
        if (!request.ends().isAfter(begins) || !request.ends().isAfter(now)) {
            throw new Invalid("/ends", "delegation.ends-early");
        }
        if (request.ends().isAfter(begins.plus(LONGEST))) {
            throw new Invalid("/ends", "delegation.ends-late", 90);
        }
    }
}
