package org.jointly.access.joining;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import org.jointly.platform.edge.RemoteAddress;
import org.jointly.platform.problem.TooMany;

/**
 * How often one network address asks to join, so that nobody alone reaches a bound that shuts others out. Kept in memory, on each
 * node for itself: addresses are not written down.
 */
@Singleton
class JoinNetworks {
    private static final int MOST = 100_000;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final RemoteAddress addresses;
    private final JoinLimits limits;
    private final int factor;
    private final Clock clock;
    private final LoadingCache<String, Deque<Asked>> networks =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(DAY).build(_ -> new ArrayDeque<>());

    JoinNetworks(
            RemoteAddress addresses, JoinLimits limits, @Value("${jointly.limits.factor}") int factor, Clock clock) {
        this.addresses = addresses;
        this.limits = limits;
        this.factor = factor;
        this.clock = clock;
    }

    private record Asked(Instant at, String domain) {}

    /** Whether this request may have a letter sent to that domain; refused where it is one too many whatever the domain. */
    boolean take(String domain) {
        var network =
                ServerRequestContext.currentRequest().flatMap(addresses::of).orElse("unknown");
        return take(networks.get(network), domain, clock.instant());
    }

    private boolean take(Deque<Asked> asked, String domain, Instant now) {
        synchronized (asked) {
            while (!asked.isEmpty() && asked.peekFirst().at().isBefore(now.minus(DAY))) {
                asked.removeFirst();
            }
            var lastHour = now.minus(HOUR);
            if (asked.size() >= factor * limits.networkDay()
                    || count(asked, each -> each.at().isAfter(lastHour)) >= (long) factor * limits.networkHour()) {
                throw new TooMany(HOUR);
            }
            var of = count(asked, each -> each.domain().equals(domain));
            asked.addLast(new Asked(now, domain));
            return of < (long) factor * limits.networkDomain();
        }
    }

    private static long count(Deque<Asked> asked, Predicate<Asked> which) {
        return asked.stream().filter(which).count();
    }
}
