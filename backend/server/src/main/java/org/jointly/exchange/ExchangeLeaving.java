package org.jointly.exchange;

import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import org.jointly.platform.leaving.Forgetting;
import org.jointly.platform.leaving.ForgettingPart;

/** Of an organisation that leaves, its imports are deleted; what came of them in shared programmes stays. */
@Singleton
@Order(10)
class ExchangeLeaving extends ForgettingPart {
    ExchangeLeaving(Forgetting forgetting) {
        super(forgetting, "exchange");
    }
}
