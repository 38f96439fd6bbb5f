package org.jointly.platform.problem;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.validation.exceptions.ConstraintExceptionHandler;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.stream.StreamSupport;
import org.jointly.api.Problem.FieldError;

/** Answers 422 with a JSON pointer for each field that Bean Validation turned down. */
@Singleton
@Replaces(ConstraintExceptionHandler.class)
class ValidationHandler implements ExceptionHandler<ConstraintViolationException, HttpResponse<?>> {
    /** Nobody mends more at once, and whoever sends a hundred thousand faults is not to have them written out. */
    private static final int MOST_ERRORS = 100;

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, ConstraintViolationException exception) {
        return Problems.of(
                request,
                new Invalid(exception.getConstraintViolations().stream()
                        .limit(MOST_ERRORS)
                        .map(ValidationHandler::error)
                        .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::detail))
                        .toList()));
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        return new FieldError(pointer(violation.getPropertyPath()), violation.getMessage());
    }

    /** The path begins with the method, and with the parameter where that is the body. */
    private static String pointer(Path path) {
        var pointer = new StringBuilder();
        StreamSupport.stream(path.spliterator(), false)
                .filter(node -> node.getKind() != ElementKind.METHOD)
                .filter(node -> !(node.getKind() == ElementKind.PARAMETER && "request".equals(node.getName())))
                .forEach(node -> append(pointer, node));
        return pointer.toString();
    }

    private static void append(StringBuilder pointer, Path.Node node) {
        if (node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
        }
        if (node.getName() != null && !node.getName().startsWith("<")) {
            pointer.append('/').append(node.getName());
        }
    }
}
