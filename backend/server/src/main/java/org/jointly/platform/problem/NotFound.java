package org.jointly.platform.problem;

import io.micronaut.http.HttpStatus;

/** The thing is not there, or not there for this actor: we never tell which. */
public final class NotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(
                HttpStatus.NOT_FOUND,
                "not-found",
                "There is no such " + what + ", or it is not open to your organisation.");
    }
}
