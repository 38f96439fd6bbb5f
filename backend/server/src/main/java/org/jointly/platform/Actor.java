package org.jointly.platform;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import io.micronaut.http.HttpRequest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jointly.api.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * The person acting, or a service account, and the organisation they act for. Set once at the edge, read everywhere.
 *
 * @param auditor whether they may read the organisation's trail without being its administrator
 * @param standIn whose authority as principal they were given; absent where they hold that role themselves, or do not
 */
public record Actor(
        UUID person,
        String personName,
        UUID organisation,
        String organisationName,
        Set<Role> roles,
        boolean auditor,
        @Nullable StandIn standIn)
        implements PropagatedContextElement {
    public Actor(
            UUID person,
            String personName,
            UUID organisation,
            String organisationName,
            Set<Role> roles,
            boolean auditor) {
        this(person, personName, organisation, organisationName, roles, auditor, null);
    }

    public Actor(UUID person, String personName, UUID organisation, String organisationName, Set<Role> roles) {
        this(person, personName, organisation, organisationName, roles, false, null);
    }

    /** The same, who holds the role of principal by this authority alone. */
    public Actor inPlaceOf(@Nullable StandIn principal) {
        return new Actor(person, personName, organisation, organisationName, roles, auditor, principal);
    }

    /** In whose place they do what needs one of these roles; empty where a role of their own will do. */
    public Optional<StandIn> standsInFor(Set<Role> needed) {
        return standIn != null
                        && needed.contains(Role.PRINCIPAL)
                        && needed.stream().noneMatch(role -> role != Role.PRINCIPAL && roles.contains(role))
                ? Optional.of(standIn)
                : Optional.empty();
    }

    /** Stands for an organisation where somebody acts for the platform itself; PostgreSQL knows it as {@code platform.itself()}. */
    public static final UUID PLATFORM = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private static final UUID NOBODY = new UUID(0, 0);
    private static final String PLATFORM_NAME = "Jointly";

    /** Somebody who runs the platform, for the platform itself. They hold no role in any organisation by that. */
    public static Actor ofPlatform(UUID person, String name) {
        return new Actor(person, name, PLATFORM, PLATFORM_NAME, Set.of());
    }

    /** The platform itself, where nobody asked. */
    public static Actor platform() {
        return ofPlatform(NOBODY, PLATFORM_NAME);
    }

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

    public boolean isPlatform() {
        return organisation.equals(PLATFORM);
    }

    public void perform(Runnable work) {
        PropagatedContext.empty().plus(this).wrap(work).run();
    }

    public <T> T find(Supplier<T> work) {
        return PropagatedContext.empty().plus(this).wrap(work).get();
    }

    /** Whether the person may read programmes at all: an administrator without another role may not. */
    public boolean reads() {
        return has(Role.VIEWER) || has(Role.PRINCIPAL);
    }

    public boolean readsTrail() {
        return has(Role.ADMIN) || auditor;
    }

    public By by() {
        return new By(person, personName, organisation, organisationName);
    }
}
