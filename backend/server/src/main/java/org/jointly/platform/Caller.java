package org.jointly.platform;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import java.util.Map;
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
    public static Caller current() {
        return PropagatedContext.getOrEmpty()
                .find(Caller.class)
                .orElseThrow(() -> new IllegalStateException("No caller: this code runs outside a request"));
    }
}
