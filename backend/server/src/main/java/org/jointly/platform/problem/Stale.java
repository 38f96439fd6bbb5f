package org.jointly.platform.problem;

import io.micronaut.http.HttpStatus;
import org.jointly.api.Sentence;
import org.jspecify.annotations.Nullable;

/** Somebody else was faster; the answer carries the state as it is now. */
public final class Stale extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Object current;

    /** @param what the noun, for programs and the log; no other language needs it */
    public Stale(String what, @Nullable Object current) {
        super(HttpStatus.CONFLICT, "stale", Sentence.of("stale", what));
        this.current = current;
    }

    @Override
    public @Nullable Object current() {
        return current;
    }
}
