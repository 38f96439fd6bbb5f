package org.jointly.access;

import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import java.util.Optional;
import java.util.UUID;
import org.jointly.platform.Actor;
import org.jointly.platform.Caller;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.NotAuthenticated;

/** Binds, once and at the edge, the person of the token and the organisation they act for. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class ActorFilter implements Ordered {
    private static final String ORGANISATION = "Jointly-Organisation";

    private final Callers callers;
    private final Actors actors;

    ActorFilter(Callers callers, Actors actors) {
        this.callers = callers;
        this.actors = actors;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void bind(HttpRequest<?> request, MutablePropagatedContext context) {
        var route = RouteAttributes.getRouteMatch(request);
        if (route.isEmpty() || request.getUserPrincipal(Authentication.class).isEmpty()) {
            return;
        }
        var bearer = bearer(request);
        var caller = caller(bearer, route.get());
        context.add(new Bearer(bearer));
        context.add(caller);
        caller.noteOn(request);
        if (!route.get().getRouteInfo().getAnnotationMetadata().hasAnnotation(ForOneself.class)) {
            var actor = actor(caller, request);
            context.add(actor);
            actor.noteOn(request);
        }
    }

    private static String bearer(HttpRequest<?> request) {
        return request.getHeaders()
                .findFirst(HttpHeaders.AUTHORIZATION)
                .map(header -> header.substring("Bearer ".length()))
                .orElseThrow(NotAuthenticated::new);
    }

    private Caller caller(String token, RouteMatch<?> route) {
        var caller = route.getRouteInfo().getAnnotationMetadata().hasAnnotation(FreshRights.class)
                ? callers.behindNow(token)
                : callers.behind(token);
        return caller.orElseThrow(NotAuthenticated::new);
    }

    private Actor actor(Caller caller, HttpRequest<?> request) {
        var organisation = request.getHeaders()
                .findFirst(ORGANISATION)
                .map(ActorFilter::id)
                .or(() -> onlyOne(caller))
                .orElseThrow(() -> new NotAllowed("Say for which organisation you act, in the header " + ORGANISATION
                        + ": you belong to " + caller.affiliations().size() + "."));
        return actors.acting(caller, organisation)
                .orElseThrow(() -> new NotAllowed("You do not belong to the organisation you want to act for."));
    }

    private static Optional<UUID> onlyOne(Caller caller) {
        return caller.affiliations().size() == 1
                ? caller.affiliations().keySet().stream().findFirst()
                : Optional.empty();
    }

    private static UUID id(String header) {
        try {
            return UUID.fromString(header);
        } catch (IllegalArgumentException e) {
            throw new Invalid("/" + ORGANISATION, "must be the id of an organisation");
        }
    }
}
