package org.jointly.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.access.Role;
import org.jointly.platform.Actor;
import org.jointly.platform.Caller;

/**
 * Somebody whose link came and is good: they speak for an organisation that is not on the platform, and whose id no row but those
 * of the thing they were invited to names.
 */
public record KnownGuest(UUID id, String person, String organisation) {
    private static final String GUEST = "guest";

    /** They prepare what their organisation says and submit it. */
    private static final Set<Role> ROLES = Set.of(Role.COMMENTER, Role.PRINCIPAL);

    /** Whom a request was let in as; empty for others. */
    public static Optional<KnownGuest> of(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .map(authentication -> authentication.getAttributes().get(GUEST))
                .filter(KnownGuest.class::isInstance)
                .map(KnownGuest.class::cast);
    }

    public Authentication authenticated() {
        return Authentication.build(id.toString(), List.of(), Map.of(GUEST, this));
    }

    public Caller caller() {
        return new Caller(id, person, false, Map.of(id, ROLES), null);
    }

    public Actor actor() {
        return new Actor(id, person, id, organisation, ROLES);
    }
}
