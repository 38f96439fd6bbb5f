package org.jointly.platform.problem;

import io.micronaut.http.HttpStatus;
import org.jointly.api.Sentence;

/** Something that should have been right was not, and it is not the fault of whoever asked. */
public final class Broken extends Refusal {
    static final String KEY = "broken";

    private static final long serialVersionUID = 1L;

    public Broken() {
        super(HttpStatus.INTERNAL_SERVER_ERROR, "internal-server-error", Sentence.of(KEY));
    }
}
