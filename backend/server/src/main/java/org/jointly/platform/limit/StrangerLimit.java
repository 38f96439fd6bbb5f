package org.jointly.platform.limit;

import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import org.jointly.platform.edge.RemoteAddress;
import org.jointly.platform.problem.TooMany;

/**
 * How often one address may ask what needs no sign-in. No token and no name of a picture can be guessed; this bounds what the
 * trying costs. Our own UI says for which address it asks.
 */
@Singleton
public class StrangerLimit {
    private final RemoteAddress addresses;
    private final Buckets buckets;

    StrangerLimit(RemoteAddress addresses, RateLimits limits) {
        this.addresses = addresses;
        this.buckets = new Buckets(
                (long) limits.factor() * limits.addressBurst(), (long) limits.factor() * limits.addressRate());
    }

    private record Asked(String what, String address) {}

    /** @param what each is counted for itself, so that who asks too much of one does not lose another */
    public void take(String what) {
        var address =
                ServerRequestContext.currentRequest().flatMap(addresses::of).orElse("unknown");
        var wait = buckets.take(new Asked(what, address));
        if (wait.isPositive()) {
            throw new TooMany(wait);
        }
    }
}
