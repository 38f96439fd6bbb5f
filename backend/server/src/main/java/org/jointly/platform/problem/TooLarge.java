package org.jointly.platform.problem;

import io.micronaut.http.HttpStatus;

/** More was sent than is taken. */
public final class TooLarge extends Refusal {
    private static final long serialVersionUID = 1L;

    public TooLarge(String detail) {
        super(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "too-large", detail);
    }
}
