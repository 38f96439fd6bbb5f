package org.jointly.platform;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import io.micronaut.http.HttpRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.access.Role;

/**
 * The person behind a token, before it is known for whom they act.
 *
 * @param affiliations the roles by organisation
 */
public record Caller(UUID person, String name, boolean platformAdmin, Map<UUID, Set<Role>> affiliations)
        implements PropagatedContextElement {
    /** Whose request it is, as far as that came to be known before it was answered. */
    public static Optional<Caller> of(HttpRequest<?> request) {
        return request.getAttribute(Caller.class.getName(), Caller.class);
    }

    public void noteOn(HttpRequest<?> request) {
        request.setAttribute(Caller.class.getName(), this);
    }

    public static Caller current() {
        return PropagatedContext.getOrEmpty()
                .find(Caller.class)
                .orElseThrow(() -> new IllegalStateException("No caller: this code runs outside a request"));
    }
}
