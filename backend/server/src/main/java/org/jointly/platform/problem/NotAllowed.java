package org.jointly.platform.problem;

import io.micronaut.http.HttpStatus;
import org.jointly.api.Sentence;

/** The actor can see the thing but may not do that to it. */
public final class NotAllowed extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param key of the message files */
    public NotAllowed(String key, Object... values) {
        this(Sentence.of(key, values));
    }

    public NotAllowed(Sentence said) {
        super(HttpStatus.FORBIDDEN, "not-allowed", said);
    }
}
