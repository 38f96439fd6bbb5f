package org.jointly.discussion;

import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import org.jointly.platform.leaving.Forgetting;
import org.jointly.platform.leaving.ForgettingPart;

/** Of an organisation that leaves, what it discussed within itself is deleted; what it said to others stays under its name. */
@Singleton
@Order(40)
class DiscussionLeaving extends ForgettingPart {
    DiscussionLeaving(Forgetting forgetting) {
        super(forgetting, "discussion");
    }
}
