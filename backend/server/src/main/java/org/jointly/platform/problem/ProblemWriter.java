package org.jointly.platform.problem;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.jointly.api.Problem;
import org.jointly.api.Sentence;

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
                detail(status, context));
    }

    private static List<Sentence> detail(HttpStatus status, ErrorContext context) {
        return switch (status) {
            case INTERNAL_SERVER_ERROR -> List.of(Sentence.of(Broken.KEY));
            case NOT_FOUND -> List.of(Sentence.of("no-address"));
            case REQUEST_ENTITY_TOO_LARGE -> List.of(Sentence.of("too-large"));
            default -> {
                var complaints = context.getErrors().stream()
                        .map(Error::getMessage)
                        .filter(message -> message != null && !message.isBlank())
                        .flatMap(message -> PlainWords.of(message).stream())
                        .distinct()
                        .toList();
                yield complaints.isEmpty() ? List.of(Sentence.forPrograms(status.getReason())) : complaints;
            }
        };
    }
}
