package org.jointly.platform.outbox;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jointly.platform.Duty;
import org.jointly.platform.database.Bell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers what is due, a few messages of each kind at once; a kind that is slow or fails keeps no other waiting. */
@Singleton
class Drain {
    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);
    private static final int AT_ONCE = 4;

    private final Receivers receivers;
    private final Deliveries deliveries;
    private final Delivering delivering;
    private final OutboxSettings settings;
    private final Bell bell;
    private final ExecutorService blocking;
    private final Map<String, Semaphore> signals = new TreeMap<>();
    private volatile boolean open = true;

    Drain(
            Receivers receivers,
            Deliveries deliveries,
            Delivering delivering,
            OutboxSettings settings,
            Bell bell,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.receivers = receivers;
        this.deliveries = deliveries;
        this.delivering = delivering;
        this.settings = settings;
        this.bell = bell;
        this.blocking = blocking;
        receivers.byKind().keySet().forEach(kind -> signals.put(kind, new Semaphore(0)));
    }

    @EventListener
    void start(ServerStartupEvent event) {
        bell.listen(Outbox.CHANNEL, this::wake);
        receivers
                .byKind()
                .forEach((kind, receiver) ->
                        Thread.ofVirtual().name("outbox-" + kind).start(() -> work(kind, receiver)));
    }

    @PreDestroy
    void stop() {
        open = false;
        signals.values().forEach(Semaphore::release);
    }

    /** Delivers what is due now of all kinds. */
    void drain() {
        receivers.byKind().forEach(this::drain);
    }

    void wake(String kind) {
        var signal = signals.get(kind);
        if (signal != null) {
            signal.release();
        }
    }

    private void work(String kind, Receiver<?> receiver) {
        var signal = signals.getOrDefault(kind, new Semaphore(0));
        while (open) {
            try {
                drain(kind, receiver);
            } catch (RuntimeException e) {
                LOG.warn("Messages of the kind {} wait: {}", kind, e.getMessage());
            }
            try {
                if (signal.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                    signal.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void drain(String kind, Receiver<?> receiver) {
        while (open) {
            var rows = Duty.OUTBOX.find(() -> deliveries.claim(kind, AT_ONCE, settings.lease()));
            if (rows.isEmpty()) {
                return;
            }
            CompletableFuture.allOf(rows.stream()
                            .map(row -> CompletableFuture.runAsync(() -> delivering.attempt(receiver, row), blocking))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }
}
