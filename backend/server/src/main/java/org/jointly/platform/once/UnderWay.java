package org.jointly.platform.once;

import io.micronaut.http.HttpStatus;
import org.jointly.platform.problem.Refusal;

/** The same request came before under the same key, and its answer is not known. */
final class UnderWay extends Refusal {
    private static final long serialVersionUID = 1L;

    UnderWay() {
        super(
                HttpStatus.CONFLICT,
                "under-way",
                "This request came before under the same Idempotency-Key and has no answer yet. Nothing was done a second"
                        + " time; look whether it was done, and only if it was not, send it under a new key.");
    }
}
