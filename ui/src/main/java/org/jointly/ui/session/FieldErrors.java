package org.jointly.ui.session;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import org.jointly.api.Problem.FieldError;

/** What was found wrong before anything was sent, as the backend would have said it. */
final class FieldErrors {
    private FieldErrors() {}

    static List<FieldError> of(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream().map(FieldErrors::of).toList();
    }

    /** {@code raise.request.titles[0].text} becomes {@code /titles/0/text}. */
    private static FieldError of(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath().toString();
        var inside = path.replaceFirst("^\\w+\\.\\w+\\.?", "");
        return new FieldError(
                "/" + inside.replace("[", "/").replace("]", "").replace('.', '/'), violation.getMessage());
    }
}
