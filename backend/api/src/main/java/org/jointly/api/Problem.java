package org.jointly.api;

import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 writes it ({@code application/problem+json}).
 *
 * @param type stable name of the kind of problem, such as {@code urn:jointly:problem:stale}
 * @param title the kind of problem in a few words
 * @param status the HTTP status
 * @param detail what happened and what to do, for the person who asked: in the language of {@code Accept-Language} if it is one of
 *     the six, else in English
 * @param request the request's id, as it stands in the {@code X-Request-Id} header and in the logs
 * @param errors for 422: what is wrong with which field
 * @param current for 409: the state as it is now
 */
@Serdeable
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        @Nullable String request,
        List<FieldError> errors,
        @Nullable Object current) {
    public static final String MEDIA_TYPE = "application/problem+json";

    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public Problem {
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    /**
     * What is wrong with one field.
     *
     * @param pointer RFC 6901 pointer into the request, such as {@code /title}
     */
    @Serdeable
    public record FieldError(String pointer, String detail) {}
}
