package org.jointly.platform.problem;

import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives every request an id that stands in its log lines, its problems and its answer. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestId {
    public static final String HEADER = "X-Request-Id";
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    private final SurvivorsPort quiet;

    RequestId(SurvivorsPort quiet) {
        this.quiet = quiet;
    }

    /** Absent where requests must leave no trace. */
    public static @Nullable String of(HttpRequest<?> request) {
        return request.getAttribute(HEADER, String.class).orElse(null);
    }

    @RequestFilter
    void name(HttpRequest<?> request, MutablePropagatedContext context) {
        if (quiet.takes(request)) {
            return;
        }
        var id = request.getHeaders()
                .findFirst(HEADER)
                .filter(given -> HARMLESS.matcher(given).matches())
                .orElseGet(() -> UUID.randomUUID().toString());
        request.setAttribute(HEADER, id);
        context.add(new MdcPropagationContext(Map.of("request", id)));
    }

    @ResponseFilter
    void answer(HttpRequest<?> request, MutableHttpResponse<?> response) {
        var id = of(request);
        if (id != null) {
            response.header(HEADER, id);
        }
    }
}
