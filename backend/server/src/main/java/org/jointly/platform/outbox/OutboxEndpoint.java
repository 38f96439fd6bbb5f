package org.jointly.platform.outbox;

import io.micronaut.management.endpoint.annotation.Endpoint;
import io.micronaut.management.endpoint.annotation.Read;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.jointly.platform.Duty;

/**
 * For operators, at the port of health and metrics: {@code GET /outbox} shows what failed. That port asks nobody who they are,
 * so nothing is changed there: {@code platform.retry} and {@code platform.give_up} are for the owner of the database.
 */
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
}
