package org.jointly.platform.problem;

import io.micronaut.http.HttpStatus;
import java.time.Duration;
import org.jointly.api.Sentence;

/** There were too many requests of this kind; the same one is welcome later. */
public final class TooMany extends Refusal {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    public TooMany(Duration wait) {
        this(Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    private TooMany(long seconds) {
        super(HttpStatus.TOO_MANY_REQUESTS, "too-many", Sentence.of("too-many", seconds));
        this.seconds = seconds;
    }

    /** After which it may be tried again. */
    public long seconds() {
        return seconds;
    }
}
