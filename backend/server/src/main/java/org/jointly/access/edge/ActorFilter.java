package org.jointly.access.edge;

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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointly.access.ForGuests;
import org.jointly.access.ForMachines;
import org.jointly.access.ForOneself;
import org.jointly.access.ForPlatform;
import org.jointly.access.FreshRights;
import org.jointly.access.KnownGuest;
import org.jointly.access.caller.Actors;
import org.jointly.access.caller.Bearer;
import org.jointly.access.caller.Callers;
import org.jointly.access.machine.KnownMachine;
import org.jointly.access.machine.MachineAdmission;
import org.jointly.access.rights.AfterLeaving;
import org.jointly.api.Sentence;
import org.jointly.api.access.machine.MachineScope;
import org.jointly.platform.Actor;
import org.jointly.platform.Caller;
import org.jointly.platform.problem.Invalid;
import org.jointly.platform.problem.NotAllowed;
import org.jointly.platform.problem.NotAuthenticated;

/** Binds, once and at the edge, the person, service account or guest of the token and the organisation they act for. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class ActorFilter implements Ordered {
    private static final String ORGANISATION = "Jointly-Organisation";

    private final Callers callers;
    private final Actors actors;
    private final MachineAdmission machines;
    private final AfterLeaving afterLeaving;

    ActorFilter(Callers callers, Actors actors, MachineAdmission machines, AfterLeaving afterLeaving) {
        this.callers = callers;
        this.actors = actors;
        this.machines = machines;
        this.afterLeaving = afterLeaving;
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
        var machine = MachineAdmission.of(request);
        if (machine.isPresent()) {
            bind(machine.get(), route.get(), request, context);
            return;
        }
        var guest = KnownGuest.of(request);
        if (guest.isPresent()) {
            bind(guest.get(), route.get(), request, context);
            return;
        }
        var bearer = bearer(request);
        var caller = caller(bearer, route.get());
        context.add(new Bearer(bearer));
        context.add(caller);
        caller.noteOn(request);
        var marks = route.get().getRouteInfo().getAnnotationMetadata();
        if (!marks.hasAnnotation(ForOneself.class)) {
            var actor = marks.hasAnnotation(ForPlatform.class) ? platform(caller, request) : actor(caller, request);
            context.add(actor);
            actor.noteOn(request);
            afterLeaving.mayAct(actor, request.getMethod(), request.getPath());
        }
    }

    /** For what they were invited to alone, whatever organisation they name. */
    private static void bind(
            KnownGuest guest, RouteMatch<?> route, HttpRequest<?> request, MutablePropagatedContext context) {
        var caller = guest.caller();
        var actor = guest.actor();
        caller.noteOn(request);
        actor.noteOn(request);
        if (!route.getRouteInfo().getAnnotationMetadata().hasAnnotation(ForGuests.class)) {
            throw new NotAllowed("access.not-for-guests");
        }
        context.add(caller);
        context.add(actor);
    }

    private void bind(
            KnownMachine machine, RouteMatch<?> route, HttpRequest<?> request, MutablePropagatedContext context) {
        var operation = route.getRouteInfo().getAnnotationMetadata();
        var organisation = actors.name(machine.organisation());
        // Before it is refused: the log and the trail say whose request that was.
        new Caller(machine.id(), machine.name(), false, Map.of(), null).noteOn(request);
        new Actor(machine.id(), machine.name(), machine.organisation(), organisation, Set.of()).noteOn(request);
        var admitted = machines.admit(
                machine,
                operation.hasAnnotation(ForMachines.class)
                        ? operation.enumValues(ForMachines.class, MachineScope.class)
                        : null,
                operation.hasAnnotation(FreshRights.class));
        var caller = admitted.caller();
        context.add(caller);
        caller.noteOn(request);
        if (!operation.hasAnnotation(ForOneself.class)) {
            var actor = admitted.actor(asked(request), organisation);
            context.add(actor);
            actor.noteOn(request);
            afterLeaving.mayAct(actor, request.getMethod(), request.getPath());
        }
    }

    /** Who tries and may not stands in the platform's own trail. */
    private static Actor platform(Caller caller, HttpRequest<?> request) {
        var actor = Actor.ofPlatform(caller.person(), caller.name());
        if (!caller.platformAdmin()) {
            actor.noteOn(request);
            throw new NotAllowed("access.platform-only");
        }
        return actor;
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
        var organisation = asked(request)
                .or(() -> onlyOne(caller))
                .orElseThrow(() -> new NotAllowed(
                        "access.say-which", ORGANISATION, caller.affiliations().size()));
        return actors.acting(caller, organisation).orElseThrow(() -> {
            if (caller.platformAdmin()) {
                Actor.ofPlatform(caller.person(), caller.name()).noteOn(request);
            }
            return new NotAllowed("access.not-yours");
        });
    }

    private static Optional<UUID> asked(HttpRequest<?> request) {
        return request.getHeaders().findFirst(ORGANISATION).map(ActorFilter::id);
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
            throw new Invalid("/" + ORGANISATION, Sentence.forPrograms("must be the id of an organisation"));
        }
    }
}
