package org.jointly.platform.problem;

import io.micronaut.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** Somebody else was faster; the answer carries the state as it is now. */
public final class Stale extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Object current;

    public Stale(String what, @Nullable Object current) {
        super(
                HttpStatus.CONFLICT,
                "stale",
                "Somebody changed the " + what + " in the meantime. Nothing was saved; look at what it says now.");
        this.current = current;
    }

    @Override
    public @Nullable Object current() {
        return current;
    }
}
