package org.jointly.platform;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import io.micronaut.http.HttpRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * The person behind a token, before it is known for whom they act.
 *
 * @param affiliations the roles by organisation
 * @param standIns by organisation the principal whose authority they were given; absent where they hold the role themselves
 * @param confirmedAt when the person last gave a second factor for this token; null if it was none
 * @param voucher by which identity provider the person signed in; null if by Keycloak itself
 */
public record Caller(
        UUID person,
        String name,
        boolean platformAdmin,
        Map<UUID, Set<Role>> affiliations,
        Map<UUID, StandIn> standIns,
        @Nullable Instant confirmedAt,
        @Nullable Voucher voucher)
        implements PropagatedContextElement {
    public Caller(
            UUID person,
            String name,
            boolean platformAdmin,
            Map<UUID, Set<Role>> affiliations,
            @Nullable Instant confirmedAt) {
        this(person, name, platformAdmin, affiliations, Map.of(), confirmedAt, null);
    }

    /** With an authority that others gave them besides. */
    public Caller with(Map<UUID, Set<Role>> all, Map<UUID, StandIn> givenBy) {
        return new Caller(person, name, platformAdmin, all, givenBy, confirmedAt, voucher);
    }

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
