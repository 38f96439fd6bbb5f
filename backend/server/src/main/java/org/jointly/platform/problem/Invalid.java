package org.jointly.platform.problem;

import io.micronaut.http.HttpStatus;
import java.util.List;
import org.jointly.api.Problem.FieldError;

/** The request is understood and cannot be right. */
public final class Invalid extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public Invalid(List<FieldError> errors) {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "invalid", "Some of it cannot be right. Nothing was saved.");
        this.errors = List.copyOf(errors);
    }

    public Invalid(String pointer, String detail) {
        this(List.of(new FieldError(pointer, detail)));
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }
}
