package org.jointly.platform.once;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointly.api.access.Role;
import org.jointly.platform.Actor;
import org.jointly.platform.Caller;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotAllowed;

/**
 * One write under an Idempotency-Key: whose it is, and the fingerprint of what is asked for (method, path, query, acting
 * organisation, person, body).
 */
record KeyedRequest(UUID organisation, UUID person, String key, String fingerprint, Set<Role> roles) {
    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 100;

    /** Stands for the organisation where a person acts for themselves alone. */
    private static final UUID NONE = new UUID(0, 0);

    /** The key of the request that is being answered. */
    static Optional<String> sentKey() {
        return ServerRequestContext.currentRequest()
                .flatMap(request -> request.getHeaders().findFirst(HEADER))
                .filter(key -> !key.isBlank());
    }

    static KeyedRequest of(String key, byte[] body) {
        if (key.length() > LONGEST) {
            throw new Invalid("/" + HEADER, "once.key-long", LONGEST);
        }
        var context = PropagatedContext.getOrEmpty();
        var actor = context.find(Actor.class);
        var organisation = actor.map(Actor::organisation).orElse(NONE);
        var person = actor.map(Actor::person).orElseGet(() -> Caller.current().person());
        var request = ServerRequestContext.currentRequest();
        var what = request.map(HttpRequest::getMethodName).orElse("")
                + " "
                + request.map(sent -> sent.getUri().toString()).orElse("")
                + " " + organisation + " " + person + "\n";
        return new KeyedRequest(
                organisation,
                person,
                key,
                hash(what, body),
                actor.map(Actor::roles).orElse(Set.of()));
    }

    String rolesHeld() {
        return roles.stream().map(Role::toString).sorted().collect(Collectors.joining(","));
    }

    /** Checks that a row kept under the key is of this very wish, and still for this person to read. */
    void mustMatch(RequestOnceRow kept) {
        if (!kept.fingerprint().equals(fingerprint)) {
            throw new Invalid("/" + HEADER, "once.key-used");
        }
        var held = roles.stream().map(Role::toString).collect(Collectors.toSet());
        if (!kept.roles().isEmpty()
                && !held.containsAll(Arrays.asList(kept.roles().split(",", -1)))) {
            throw new NotAllowed("once.role-changed");
        }
    }

    private static String hash(String what, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(what.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
