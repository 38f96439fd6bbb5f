package org.jointly.ui.session;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import org.jointly.api.ConstraintFaults;
import org.jointly.api.Problem.FieldError;
import org.jointly.ui.component.Words;

/** What was found wrong before anything was sent, as the backend would have said it. */
final class FieldErrors {
    private FieldErrors() {}

    static List<FieldError> of(ConstraintViolationException invalid) {
        return ConstraintFaults.of(invalid).stream()
                .map(fault -> fault.in(Words.language()))
                .toList();
    }
}
