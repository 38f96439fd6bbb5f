package org.jointly.platform.problem;

import io.micronaut.http.HttpStatus;
import org.jointly.api.Sentence;

/** More was sent than is taken. */
public final class TooLarge extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param key of the message files */
    public TooLarge(String key, Object... values) {
        this(Sentence.of(key, values));
    }

    public TooLarge(Sentence said) {
        super(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "too-large", said);
    }
}
