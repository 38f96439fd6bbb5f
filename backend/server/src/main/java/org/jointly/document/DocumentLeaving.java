package org.jointly.document;

import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import org.jointly.platform.leaving.Forgetting;
import org.jointly.platform.leaving.ForgettingPart;

/** Of an organisation that leaves, the texts of programmes that it had to itself are deleted; shared ones stay. */
@Singleton
@Order(30)
class DocumentLeaving extends ForgettingPart {
    DocumentLeaving(Forgetting forgetting) {
        super(forgetting, "document");
    }
}
