package org.jointly.consultation;

import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import org.jointly.platform.leaving.Forgetting;
import org.jointly.platform.leaving.ForgettingPart;

/** Of an organisation that leaves, what it prepared to say is deleted; what it submitted stays under its name. */
@Singleton
@Order(15)
class ConsultationLeaving extends ForgettingPart {
    ConsultationLeaving(Forgetting forgetting) {
        super(forgetting, "consultation");
    }
}
