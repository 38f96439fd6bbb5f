package org.jointly.platform.problem;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jointly.api.Problem;

/** Turns the framework's own errors into problems. */
@Singleton
class ProblemWriter implements ErrorResponseProcessor<Problem> {
    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        var status = HttpStatus.valueOf(response.code());
        return Problems.in(
                response,
                context.getRequest(),
                status.getReason().toLowerCase(Locale.ROOT).replace(' ', '-'),
                detail(status, context),
                List.of(),
                null);
    }

    private static String detail(HttpStatus status, ErrorContext context) {
        return switch (status) {
            case INTERNAL_SERVER_ERROR ->
                "Something broke on our side. Nothing was saved. If it happens again, tell us the request's id.";
            case NOT_FOUND -> "There is nothing at this address.";
            case REQUEST_ENTITY_TOO_LARGE -> "This is larger than what is taken here.";
            default ->
                context.getErrors().stream()
                        .map(Error::getMessage)
                        .filter(message -> message != null && !message.isBlank())
                        .map(PlainWords::of)
                        .distinct()
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining("; "), text -> text.isEmpty() ? status.getReason() : text));
        };
    }
}
