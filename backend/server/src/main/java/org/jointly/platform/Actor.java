package org.jointly.platform;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
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
