package org.jointly.notification;

import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import org.jointly.platform.leaving.Forgetting;
import org.jointly.platform.leaving.ForgettingPart;

/** Of an organisation that leaves, nobody is told anything any more. */
@Singleton
@Order(5)
class NotificationLeaving extends ForgettingPart {
    NotificationLeaving(Forgetting forgetting) {
        super(forgetting, "notification");
    }
}
