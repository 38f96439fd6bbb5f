package org.jointly.notification.intake;

import io.micronaut.management.endpoint.annotation.Endpoint;
import io.micronaut.management.endpoint.annotation.Read;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jointly.platform.Duty;

/**
 * For operators, at the port of health and metrics: {@code GET /intake} shows what became of incoming mails. That port asks nobody who
 * they are, so it shows nothing that they say; the owner of the database reads that in {@code notification.incoming}.
 */
@Endpoint(id = "intake", defaultSensitive = false)
@ExecuteOn(TaskExecutors.BLOCKING)
class IntakeEndpoint {
    private static final int MOST = 200;

    private final Intake intake;

    IntakeEndpoint(Intake intake) {
        this.intake = intake;
    }

    /**
     * What came.
     *
     * @param blockedAddresses to how many no letters of notices go, since they came back
     * @param unused the newest of which no comment came
     */
    @Serdeable
    record Report(List<IncomingRows.CountRow> mails, int blockedAddresses, List<IncomingRows.UnusedRow> unused) {}

    @Read
    Report report() {
        return Duty.INTAKE.find(() -> new Report(intake.counts(), intake.blocked(), intake.unused(MOST)));
    }
}
