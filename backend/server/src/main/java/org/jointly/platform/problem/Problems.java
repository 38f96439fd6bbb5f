package org.jointly.platform.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.net.URI;
import java.util.List;
import org.jointly.api.Problem;
import org.jointly.api.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/** Writes problems the one way they are written. */
public final class Problems {
    private Problems() {}

    public static MutableHttpResponse<Problem> of(HttpRequest<?> request, Refusal refusal) {
        var response = of(
                request,
                refusal.status(),
                refusal.type(),
                String.valueOf(refusal.getMessage()),
                refusal.errors(),
                refusal.current());
        return switch (refusal) {
            case TooMany many -> response.header("Retry-After", Long.toString(many.seconds()));
            case Unavailable _ -> response.header("Retry-After", "2");
            case NotAuthenticated _ -> response.header("WWW-Authenticate", "Bearer");
            default -> response;
        };
    }

    public static MutableHttpResponse<Problem> of(
            HttpRequest<?> request,
            HttpStatus status,
            String type,
            String detail,
            List<FieldError> errors,
            @Nullable Object current) {
        return in(io.micronaut.http.HttpResponse.status(status), request, type, detail, errors, current);
    }

    static MutableHttpResponse<Problem> in(
            MutableHttpResponse<?> response,
            HttpRequest<?> request,
            String type,
            String detail,
            List<FieldError> errors,
            @Nullable Object current) {
        var problem = new Problem(
                URI.create("urn:jointly:problem:" + type),
                response.status().getReason(),
                response.code(),
                detail,
                RequestId.of(request),
                errors,
                current);
        return response.contentType(Problem.MEDIA_TYPE).body(problem);
    }
}
