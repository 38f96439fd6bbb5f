package org.jointly.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import org.jointly.platform.Duty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the metrics what waits and what is parked, and parks what no backend has a receiver for. */
@Singleton
class OutboxFigures {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxFigures.class);

    private final Deliveries deliveries;
    private final Receivers receivers;
    private final MultiGauge waiting;
    private final MultiGauge parked;
    private final MultiGauge oldest;

    OutboxFigures(Deliveries deliveries, Receivers receivers, MeterRegistry meters) {
        this.deliveries = deliveries;
        this.receivers = receivers;
        waiting = gauge(meters, "jointly.outbox.waiting", "Messages that are still to be delivered");
        parked = gauge(meters, "jointly.outbox.parked", "Messages that wait for an operator");
        oldest = gauge(meters, "jointly.outbox.oldest.seconds", "For how long the oldest message waits");
    }

    /** On every node: each tells its own scrapers. */
    @Scheduled(fixedDelay = "15s")
    void look() {
        try {
            var unknown = Duty.OUTBOX.find(
                    () -> deliveries.parkUnknown(List.copyOf(receivers.byKind().keySet())));
            if (unknown > 0) {
                LOG.error("{} messages are parked: no backend that runs has a receiver for their kind", unknown);
            }
            var counts = Duty.OUTBOX.find(deliveries::counts);
            waiting.register(
                    counts.stream()
                            .map(count -> row(count, (double) count.waiting()))
                            .toList(),
                    true);
            parked.register(
                    counts.stream()
                            .map(count -> row(count, (double) count.parked()))
                            .toList(),
                    true);
            oldest.register(
                    counts.stream()
                            .map(count -> row(count, count.oldestSeconds()))
                            .toList(),
                    true);
        } catch (RuntimeException e) {
            LOG.warn("What waits in the outbox cannot be counted: {}", e.getMessage());
        }
    }

    private static MultiGauge gauge(MeterRegistry meters, String name, String says) {
        return MultiGauge.builder(name).description(says).register(meters);
    }

    private static Row<?> row(UnsentCount of, double number) {
        return Row.of(Tags.of("kind", of.kind()), number);
    }
}
