package org.jointly.platform.limit;

import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import org.jointly.platform.Actor;
import org.jointly.platform.RequestsRefused.Kind;

/** Bounds what all who act for one organisation ask for together; an organisation is known only once its member is. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class OrganisationFilter implements Ordered {
    private final Buckets buckets;
    private final RefusalCounts refused;

    OrganisationFilter(RateLimits limits, RefusalCounts refused) {
        this.buckets = new Buckets(
                (long) limits.factor() * limits.organisationBurst(),
                (long) limits.factor() * limits.organisationRate());
        this.refused = refused;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after() + 1;
    }

    @RequestFilter
    void check() {
        PropagatedContext.getOrEmpty().find(Actor.class).ifPresent(actor -> {
            var wait = buckets.take(actor.organisation());
            if (wait.isPositive()) {
                throw refused.count(Kind.ORGANISATION, actor.organisation(), actor.person(), wait);
            }
        });
    }
}
