package org.jointly.access.webhook;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.jointly.platform.Duty;
import org.jointly.platform.job.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes logs of webhooks after 30 days and seals anew what is under an old secret. Twice at once would do no harm. */
@Singleton
class WebhookTidying implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookTidying.class);
    private static final int AT_ONCE = 1000;

    private final DeliverySteps steps;

    WebhookTidying(DeliverySteps steps) {
        this.steps = steps;
    }

    @Override
    public String name() {
        return "access.webhooks";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        while (Duty.ACCESS.find(() -> steps.forget(AT_ONCE)) > 0) {
            // A piece at a time, so that no transaction is long.
        }
        Duty.ACCESS.find(steps::sealedBefore).forEach(this::reseal);
    }

    /** One that cannot be opened keeps no other back. */
    private void reseal(WebhookRow row) {
        try {
            Duty.ACCESS.find(() -> steps.reseal(row));
        } catch (RuntimeException e) {
            LOG.error("The secret of webhook {} could not be sealed anew: {}", row.id(), e.getMessage());
        }
    }
}
