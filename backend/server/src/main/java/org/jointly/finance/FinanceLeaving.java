package org.jointly.finance;

import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import org.jointly.platform.leaving.Forgetting;
import org.jointly.platform.leaving.ForgettingPart;

/** Of an organisation that leaves, the money of programmes that it had to itself is deleted. */
@Singleton
@Order(20)
class FinanceLeaving extends ForgettingPart {
    FinanceLeaving(Forgetting forgetting) {
        super(forgetting, "finance");
    }
}
