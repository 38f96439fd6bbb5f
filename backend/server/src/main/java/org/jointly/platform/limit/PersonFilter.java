package org.jointly.platform.limit;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.Authentication;
import java.util.UUID;
import org.jointly.platform.RequestsRefused.Kind;
import org.jspecify.annotations.Nullable;

/** Bounds what one person asks for, before Keycloak is asked about them. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class PersonFilter implements Ordered {
    private final Buckets buckets;
    private final RefusalCounts refused;

    PersonFilter(RateLimits limits, RefusalCounts refused) {
        this.buckets = new Buckets(
                (long) limits.factor() * limits.personBurst(), (long) limits.factor() * limits.personRate());
        this.refused = refused;
    }

    /** Once the token is known to be valid, and before {@code ActorFilter}. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after() - 1;
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        var person = request.getUserPrincipal(Authentication.class);
        if (person.isEmpty()) {
            return;
        }
        var name = person.get().getName();
        var wait = buckets.take(name);
        if (wait.isPositive()) {
            throw refused.count(Kind.PERSON, null, id(name), wait);
        }
    }

    private static @Nullable UUID id(String name) {
        try {
            return UUID.fromString(name);
        } catch (IllegalArgumentException notAPerson) {
            return null;
        }
    }
}
