package org.jointly.access.webhook;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jointly.platform.Duty;
import org.jointly.platform.database.Bell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives endpoints their turns, each on a thread of its own and on one node at a time: one that is slow or dead keeps no other
 * waiting. A node that dies in a turn leaves it to others when its lease ends; what it had sent may then go twice.
 */
@Singleton
class WebhookDispatch {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookDispatch.class);
    private static final int AT_ONCE = 32;
    private static final long POLL_MILLIS = 2000;

    private final DeliverySteps steps;
    private final WebhookTurn turn;
    private final Bell bell;
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final Semaphore signal = new Semaphore(0);
    private volatile boolean open = true;

    WebhookDispatch(DeliverySteps steps, WebhookTurn turn, Bell bell) {
        this.steps = steps;
        this.turn = turn;
        this.bell = bell;
    }

    @EventListener
    void start(ServerStartupEvent event) {
        bell.listen(DeliverySteps.CHANNEL, _ -> signal.release());
        Thread.ofVirtual().name("webhooks").start(this::work);
    }

    @PreDestroy
    void stop() {
        open = false;
        signal.release();
    }

    private void work() {
        while (open) {
            try {
                giveTurns();
            } catch (RuntimeException e) {
                LOG.warn("Webhooks wait: {}", e.getMessage());
            }
            try {
                if (signal.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    signal.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void giveTurns() {
        var free = turns.availablePermits();
        if (free == 0) {
            return;
        }
        for (var webhook : Duty.ACCESS.find(() -> steps.claim(free))) {
            turns.acquireUninterruptibly();
            Thread.ofVirtual().name("webhook-" + webhook.id()).start(() -> take(webhook));
        }
    }

    private void take(WebhookRow webhook) {
        try {
            turn.take(webhook);
        } catch (RuntimeException e) {
            LOG.warn("The turn of webhook {} broke off; it comes again", webhook.id(), e);
        } finally {
            turns.release();
            // There may be more for it, or for another of its organisation, which has only so many turns at a time.
            signal.release();
        }
    }
}
