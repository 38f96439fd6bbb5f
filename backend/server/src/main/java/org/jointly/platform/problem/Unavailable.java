package org.jointly.platform.problem;

import io.micronaut.http.HttpStatus;
import org.jointly.api.Sentence;

/** Something we lean on does not answer; the same request may succeed in a moment. */
public final class Unavailable extends Refusal {
    private static final long serialVersionUID = 1L;

    private final boolean perhapsDone;

    /** @param key of the message files */
    public Unavailable(String key) {
        this(key, false);
    }

    private Unavailable(String key, boolean perhapsDone) {
        super(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", Sentence.of(key));
        this.perhapsDone = perhapsDone;
    }

    /** It was given away and nobody said whether it arrived. */
    public static Unavailable perhapsDone(String key) {
        return new Unavailable(key, true);
    }

    public boolean perhapsDone() {
        return perhapsDone;
    }
}
