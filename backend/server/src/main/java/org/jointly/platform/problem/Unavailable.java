package org.jointly.platform.problem;

import io.micronaut.http.HttpStatus;

/** Something we lean on does not answer; the same request may succeed in a moment. */
public final class Unavailable extends Refusal {
    private static final long serialVersionUID = 1L;

    private final boolean perhapsDone;

    public Unavailable(String detail) {
        this(detail, false);
    }

    private Unavailable(String detail, boolean perhapsDone) {
        super(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", detail);
        this.perhapsDone = perhapsDone;
    }

    /** It was given away and nobody said whether it arrived. */
    public static Unavailable perhapsDone(String detail) {
        return new Unavailable(detail, true);
    }

    public boolean perhapsDone() {
        return perhapsDone;
    }
}
