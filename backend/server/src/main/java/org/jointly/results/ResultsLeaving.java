package org.jointly.results;

import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import org.jointly.platform.leaving.Forgetting;
import org.jointly.platform.leaving.ForgettingPart;

/** Of an organisation that leaves, the results of programmes that it had to itself are deleted. */
@Singleton
@Order(21)
class ResultsLeaving extends ForgettingPart {
    ResultsLeaving(Forgetting forgetting) {
        super(forgetting, "results");
    }
}
