package org.jointly.platform.once;

import io.micronaut.http.HttpStatus;
import org.jointly.api.Sentence;
import org.jointly.platform.problem.Refusal;

/** The same request came before under the same key, and its answer is not known. */
final class UnderWay extends Refusal {
    private static final long serialVersionUID = 1L;

    UnderWay() {
        super(HttpStatus.CONFLICT, "under-way", Sentence.of("under-way"));
    }
}
