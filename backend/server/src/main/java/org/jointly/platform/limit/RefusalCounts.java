package org.jointly.platform.limit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jointly.platform.RequestsRefused;
import org.jointly.platform.RequestsRefused.Kind;
import org.jointly.platform.problem.TooMany;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what was refused and says it once a minute, so that a flood of requests is no flood of events. */
@Singleton
class RefusalCounts {
    private static final Logger LOG = LoggerFactory.getLogger(RefusalCounts.class);

    /** In one minute; who comes after these is counted in the metrics only. */
    private static final int MOST = 10_000;

    private final MeterRegistry meters;
    private final ApplicationEventPublisher<RequestsRefused> events;
    private final Clock clock;
    private final ConcurrentHashMap<Who, Long> counts = new ConcurrentHashMap<>();
    private volatile Instant minute;

    RefusalCounts(MeterRegistry meters, ApplicationEventPublisher<RequestsRefused> events, Clock clock) {
        this.meters = meters;
        this.events = events;
        this.clock = clock;
        minute = clock.instant();
    }

    private record Who(
            Kind kind,
            @Nullable UUID organisation,
            @Nullable UUID person) {}

    /** @return the refusal, to be thrown */
    TooMany count(Kind kind, @Nullable UUID organisation, @Nullable UUID person, Duration wait) {
        meters.counter("jointly.requests.refused", "kind", kind.name().toLowerCase(Locale.ROOT))
                .increment();
        var who = new Who(kind, organisation, person);
        if (counts.containsKey(who) || counts.size() < MOST) {
            counts.merge(who, 1L, Long::sum);
        }
        return new TooMany(wait);
    }

    @Scheduled(fixedDelay = "1m", initialDelay = "1m")
    void publish() {
        var begin = minute;
        minute = clock.instant();
        for (var who : counts.keySet()) {
            var count = counts.remove(who);
            if (count != null) {
                say(new RequestsRefused(begin, who.kind(), who.organisation(), who.person(), count));
            }
        }
    }

    private void say(RequestsRefused refused) {
        try {
            events.publishEvent(refused);
        } catch (RuntimeException e) {
            LOG.warn("Nobody could take down that {} requests were refused", refused.count(), e);
        }
    }
}
