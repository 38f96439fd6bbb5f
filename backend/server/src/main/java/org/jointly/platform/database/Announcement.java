package org.jointly.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.platform.Actor;
import org.jointly.platform.Caller;
import org.jointly.platform.token.AnnouncementKey;

/**
 * Who acts, as PostgreSQL is told ({@code platform.announced()}): process of the session, second since 1970, organisation, person,
 * whether they read, roles, name of the person, name of the organisation, with unit separators between.
 *
 * @param text empty where nobody acts
 */
record Announcement(String text) {
    private static final String SEPARATOR = "\u001f";
    private static final String DELEGATED = "delegated";

    /** @param process of PostgreSQL, which serves the session */
    static Announcement of(Optional<Actor> actor, Optional<Caller> caller, int process) {
        return actor.map(known -> of(known, process, Instant.now()))
                .or(() -> caller.map(unknown -> said(process, Instant.now(), "", unknown.person(), "", "", "", "")))
                .orElse(new Announcement(""));
    }

    static Announcement of(Actor actor, int process, Instant now) {
        return said(
                process,
                now,
                actor.organisation().toString(),
                actor.person(),
                actor.reads() ? "on" : "",
                roles(actor),
                name(actor.personName()),
                name(actor.organisationName()));
    }

    String provedWith(AnnouncementKey key) {
        return text.isEmpty() ? "" : key.proof(text.getBytes(UTF_8));
    }

    private static Announcement said(int process, Instant now, String organisation, UUID person, String... others) {
        return new Announcement(String.join(
                        SEPARATOR,
                        Integer.toString(process),
                        Long.toString(now.getEpochSecond()),
                        organisation,
                        person.toString())
                + SEPARATOR
                + String.join(SEPARATOR, others));
    }

    /** Who is principal by an authority that was given to them is announced as that too, so that they cannot give it on. */
    private static String roles(Actor actor) {
        var roles = actor.roles().stream().map(Object::toString).collect(Collectors.joining(","));
        return actor.standIn() == null ? roles : roles + "," + DELEGATED;
    }

    private static String name(String name) {
        return name.replace(SEPARATOR, " ");
    }
}
