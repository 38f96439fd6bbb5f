package org.jointly.platform.problem;

import io.micronaut.http.HttpStatus;
import org.jointly.api.Sentence;

/** There is no valid token. */
public final class NotAuthenticated extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotAuthenticated() {
        super(HttpStatus.UNAUTHORIZED, "not-authenticated", Sentence.of("not-authenticated"));
    }
}
