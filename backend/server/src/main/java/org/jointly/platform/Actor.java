package org.jointly.platform;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import io.micronaut.http.HttpRequest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Signature;
import org.jointly.api.access.Role;

/** The person acting, and the organisation they act for. Set once at the edge, read everywhere. */
public record Actor(UUID person, String personName, UUID organisation, String organisationName, Set<Role> roles)
        implements PropagatedContextElement {
    public static Actor current() {
        return PropagatedContext.getOrEmpty()
                .find(Actor.class)
                .orElseThrow(() -> new IllegalStateException("No actor: this code runs outside a request"));
    }

    /** For whom a request acts, as far as that came to be known before it was answered. */
    public static Optional<Actor> of(HttpRequest<?> request) {
        return request.getAttribute(Actor.class.getName(), Actor.class);
    }

    public void noteOn(HttpRequest<?> request) {
        request.setAttribute(Actor.class.getName(), this);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether the person may read programmes at all: an administrator without another role may not. */
    public boolean reads() {
        return has(Role.VIEWER) || has(Role.PRINCIPAL);
    }

    public Signature signature() {
        return new Signature(person, personName, organisation, organisationName);
    }
}
