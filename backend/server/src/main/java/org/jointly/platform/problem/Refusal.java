package org.jointly.platform.problem;

import io.micronaut.http.HttpStatus;
import java.net.URI;
import java.util.List;
import org.jointly.api.Problem;
import org.jointly.api.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/** A request that is turned down, in words for the person who made it. */
public abstract class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String type;

    protected Refusal(HttpStatus status, String type, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.type = type;
    }

    public final HttpStatus status() {
        return status;
    }

    /** The last word of the problem's type. */
    public final String type() {
        return type;
    }

    /** As it is written where no request has an id. */
    public final Problem problem() {
        return new Problem(
                URI.create("urn:jointly:problem:" + type),
                status.getReason(),
                status.getCode(),
                String.valueOf(getMessage()),
                null,
                errors(),
                current());
    }

    public List<FieldError> errors() {
        return List.of();
    }

    public @Nullable Object current() {
        return null;
    }
}
