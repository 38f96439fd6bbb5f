package org.jointly.access.webhook;

import io.micronaut.http.HttpStatus;
import org.jointly.api.Sentence;
import org.jointly.platform.problem.Refusal;

/** What was to be sent again before is not through yet; there is no end to it if more comes on top. */
final class StillReplaying extends Refusal {
    private static final long serialVersionUID = 1L;

    StillReplaying() {
        super(HttpStatus.CONFLICT, "still-replaying", Sentence.of("webhook.still-replaying"));
    }
}
