package org.jointly.platform.limit;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jointly.platform.RequestsRefused.Kind;
import org.jointly.platform.edge.RemoteAddress;
import org.jointly.platform.problem.Problems;
import org.jointly.platform.problem.SurvivorsPort;

/**
 * Bounds how often one address comes without a valid token. Whoever has one is never refused for their address, which an
 * office, and our own UI, share; and survivors' addresses are not looked at.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class AddressFilter {
    private final Buckets buckets;
    private final RemoteAddress addresses;
    private final RefusalCounts refused;
    private final SurvivorsPort quiet;

    AddressFilter(RateLimits limits, RemoteAddress addresses, RefusalCounts refused, SurvivorsPort quiet) {
        this.buckets = new Buckets(
                (long) limits.factor() * limits.addressBurst(), (long) limits.factor() * limits.addressRate());
        this.addresses = addresses;
        this.refused = refused;
        this.quiet = quiet;
    }

    @ResponseFilter
    MutableHttpResponse<?> check(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.code() != HttpStatus.UNAUTHORIZED.getCode() || quiet.takes(request)) {
            return response;
        }
        var wait = buckets.take(addresses.of(request).orElse("unknown"));
        return wait.isPositive() ? Problems.of(request, refused.count(Kind.ADDRESS, null, null, wait)) : response;
    }
}
