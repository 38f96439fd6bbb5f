package org.jointly.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteInfo;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jointly.api.Problem;
import org.jointly.platform.problem.RequestId;
import org.jointly.platform.problem.SurvivorsPort;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes into the server's log who was refused what, and counts for the trail what an organisation's people tried and may
 * not. Never an address that was asked for, since it may hold a code, and nothing of the survivors' port.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedRequests {
    static final String ACTION = "requests.refused";

    private static final Logger LOG = LoggerFactory.getLogger(RefusedRequests.class);
    private static final Set<Integer> SAID = Set.of(400, 401, 403, 404, 405, 409, 413, 415, 422, 429);
    private static final UUID NOBODY = new UUID(0, 0);
    private static final int LINES_A_MINUTE = 120;

    private final SurvivorsPort quiet;
    private final EventSums tally;
    private final RecentNames names;
    private final Cache<UUID, AtomicInteger> lines = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(10_000)
            .build();

    RefusedRequests(SurvivorsPort quiet, EventSums tally, RecentNames names) {
        this.quiet = quiet;
        this.tally = tally;
        this.names = names;
    }

    @ResponseFilter
    void note(HttpRequest<?> request, HttpResponse<?> response) {
        if (quiet.takes(request) || !SAID.contains(response.code())) {
            return;
        }
        say(request, response);
        if (response.code() == 429) {
            Caller.of(request).ifPresent(names::remember);
        }
        if (belongsIntoTheTrail(request, response)) {
            Actor.of(request).ifPresent(actor -> tally.note(ACTION, actor, Integer.toString(response.code())));
        }
    }

    /** What is not allowed, and what is not found by who would change it; limits count what they refuse themselves. */
    private static boolean belongsIntoTheTrail(HttpRequest<?> request, HttpResponse<?> response) {
        return response.code() == 403 || (response.code() == 404 && writes(request.getMethod()));
    }

    private static boolean writes(HttpMethod method) {
        return method != HttpMethod.GET && method != HttpMethod.HEAD && method != HttpMethod.OPTIONS;
    }

    /** So many lines for one person, and for all strangers together: nobody drowns the others. */
    private void say(HttpRequest<?> request, HttpResponse<?> response) {
        var person = Caller.of(request).map(Caller::person);
        var written = lines.get(person.orElse(NOBODY), _ -> new AtomicInteger()).incrementAndGet();
        if (written > LINES_A_MINUTE + 1) {
            return;
        }
        if (written == LINES_A_MINUTE + 1) {
            LOG.info("Refused more of person {}; not said one by one for the rest of the minute", said(person));
            return;
        }
        LOG.info(
                "Refused {} {}: {} {}; person {}, organisation {}, request {}",
                request.getMethod(),
                template(request),
                response.code(),
                response.getBody(Problem.class)
                        .map(problem -> problem.type().toString())
                        .orElse("-"),
                said(person),
                said(Actor.of(request).map(Actor::organisation)),
                said(Optional.ofNullable(RequestId.of(request))));
    }

    private static String said(Optional<?> fact) {
        return fact.map(Object::toString).orElse("-");
    }

    private static String template(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .map(match -> match.getRouteInfo() instanceof UriRouteInfo<?, ?> route
                        ? route.getUriMatchTemplate().toPathString()
                        : "-")
                .orElse("-");
    }
}
