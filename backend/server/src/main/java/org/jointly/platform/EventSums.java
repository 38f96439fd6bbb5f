package org.jointly.platform;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what may happen too often to be an entry of the trail each time, and publishes one sum for it: at most one for each
 * person, organisation and action a minute. What is counted is lost if the process is killed within that minute.
 */
@Singleton
public class EventSums {
    private static final Logger LOG = LoggerFactory.getLogger(EventSums.class);
    private static final Duration SUMMED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final ApplicationEventPublisher<Recorded> events;
    private final Clock clock;
    private final Map<Key, Sum> sums = new ConcurrentHashMap<>();

    EventSums(ApplicationEventPublisher<Recorded> events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    private record Key(String action, UUID person, UUID organisation) {}

    private record Sum(Actor actor, Instant since, Map<String, Long> facts) {
        Sum and(Map<String, Long> more) {
            var all = new TreeMap<>(facts);
            more.forEach((fact, times) -> all.merge(fact, times, Long::sum));
            return new Sum(actor, since, all);
        }
    }

    /** @param fact what is counted, of few kinds */
    public void note(String action, Actor actor, String fact) {
        note(action, actor, Map.of(fact, 1L));
    }

    public void note(String action, Actor actor, Map<String, Long> facts) {
        var key = new Key(action, actor.person(), actor.organisation());
        if (sums.size() >= MOST && !sums.containsKey(key)) {
            LOG.warn("Too many sums wait to be written; one of {} is lost", action);
            return;
        }
        add(key, new Sum(actor, clock.instant(), Map.copyOf(facts)));
    }

    @Scheduled(fixedDelay = "10s")
    void tell() {
        tellUpTo(clock.instant().minus(SUMMED));
    }

    @EventListener
    void tellAll(ShutdownEvent event) {
        tellUpTo(Instant.MAX);
    }

    /** Those that began no later. */
    public void tellUpTo(Instant moment) {
        sums.forEach((key, begun) -> {
            if (!begun.since().isAfter(moment)) {
                var sum = sums.remove(key);
                if (sum != null) {
                    tell(key, sum);
                }
            }
        });
    }

    private void tell(Key key, Sum sum) {
        var details = new TreeMap<String, String>();
        sum.facts().forEach((fact, times) -> details.put(fact, times.toString()));
        details.put("since", sum.since().toString());
        try {
            PropagatedContext.empty()
                    .plus(sum.actor())
                    .wrap(() -> events.publishEvent(new SummedEvent(key.action(), key.person(), details)))
                    .run();
        } catch (RuntimeException e) {
            LOG.warn("A sum of {} could not be written; it is tried again", key.action(), e);
            add(key, sum);
        }
    }

    private void add(Key key, Sum sum) {
        sums.merge(key, sum, (known, more) -> known.and(more.facts()));
    }
}
