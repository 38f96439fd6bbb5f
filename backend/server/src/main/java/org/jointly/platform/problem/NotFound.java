package org.jointly.platform.problem;

import io.micronaut.http.HttpStatus;
import org.jointly.api.Sentence;

/** The thing is not there, or not there for this actor: we never tell which. */
public final class NotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param what the noun, for programs and the log; no other language needs it */
    public NotFound(String what) {
        super(HttpStatus.NOT_FOUND, "not-found", Sentence.of("not-found", what));
    }
}
