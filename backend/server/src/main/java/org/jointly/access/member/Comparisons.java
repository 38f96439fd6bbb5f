package org.jointly.access.member;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jointly.platform.Duty;

/** Has an organisation's people compared with Keycloak because somebody reads them, while the job comes to each only in turn. */
@Singleton
public class Comparisons {
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final int MOST_WANTED = 10_000;

    private final Reconciliation reconciliation;
    private final ReconciliationActs acts;
    private final Clock clock;
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("comparison-for-readers").factory());
    private final Cache<UUID, Boolean> wanted = Caffeine.newBuilder()
            .expireAfterWrite(FRESH)
            .maximumSize(MOST_WANTED)
            .build();

    Comparisons(Reconciliation reconciliation, ReconciliationActs acts, Clock clock) {
        this.reconciliation = reconciliation;
        this.acts = acts;
        this.clock = clock;
    }

    /** At once: as long as it was never done, nobody is written down. */
    public void make(UUID organisation) {
        reconciliation.compare(organisation);
    }

    /** At once, if it was never done: nobody is written down yet. Outside of any transaction. */
    public void makeIfNever(UUID organisation) {
        if (Duty.ACCESS.find(() -> acts.comparedAt(organisation)).isEmpty()) {
            make(organisation);
        }
    }

    /** In the background, if the last one was a while ago: whoever looks again finds what was done in Keycloak itself. */
    public void makeSoon(UUID organisation, Instant last) {
        if (isStale(last) && wanted.asMap().putIfAbsent(organisation, true) == null) {
            background.execute(() -> makeIfStale(organisation));
        }
    }

    private void makeIfStale(UUID organisation) {
        if (Duty.ACCESS
                .find(() -> acts.comparedAt(organisation))
                .filter(this::isStale)
                .isPresent()) {
            reconciliation.reconcile(organisation);
        }
    }

    private boolean isStale(Instant last) {
        return last.isBefore(clock.instant().minus(FRESH));
    }

    @PreDestroy
    void stop() {
        background.shutdownNow();
    }
}
