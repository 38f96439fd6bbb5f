package org.jointly.platform.outbox;

import io.micronaut.http.HttpResponse;
import io.micronaut.management.endpoint.annotation.Endpoint;
import io.micronaut.management.endpoint.annotation.Read;
import io.micronaut.management.endpoint.annotation.Selector;
import io.micronaut.management.endpoint.annotation.Write;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.UUID;
import org.jointly.platform.Duty;

/** For operators, at the port of health and metrics: {@code GET /outbox} shows what failed, {@code POST /outbox/ID} tries a parked message again. */
@Endpoint(id = "outbox", defaultSensitive = false)
@ExecuteOn(TaskExecutors.BLOCKING)
class OutboxEndpoint {
    private static final int MOST = 200;

    private final Deliveries deliveries;

    OutboxEndpoint(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Read
    List<StuckMessage> stuck() {
        return Duty.OUTBOX.find(() -> deliveries.stuck(MOST));
    }

    @Write(consumes = {})
    HttpResponse<?> retry(@Selector UUID id) {
        return Duty.OUTBOX.find(() -> deliveries.retry(id)) ? HttpResponse.accepted() : HttpResponse.notFound();
    }
}
