package org.jointly.platform;

import io.micronaut.http.HttpStatus;

/** Something we lean on does not answer; the same request may succeed in a moment. */
public final class Unavailable extends Refusal {
    private static final long serialVersionUID = 1L;

    public Unavailable(String detail) {
        super(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", detail);
    }
}
