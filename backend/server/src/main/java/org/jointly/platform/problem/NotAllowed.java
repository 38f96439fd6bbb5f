package org.jointly.platform.problem;

import io.micronaut.http.HttpStatus;

/** The actor can see the thing but may not do that to it. */
public final class NotAllowed extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotAllowed(String detail) {
        super(HttpStatus.FORBIDDEN, "not-allowed", detail);
    }
}
