package org.jointly.platform.problem;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.validation.exceptions.ConstraintExceptionHandler;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import org.jointly.api.ConstraintFaults;

/** Answers 422 with a JSON pointer for each field that Bean Validation turned down. */
@Singleton
@Replaces(ConstraintExceptionHandler.class)
class ValidationHandler implements ExceptionHandler<ConstraintViolationException, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, ConstraintViolationException exception) {
        return Problems.of(request, new Invalid(ConstraintFaults.of(exception)));
    }
}
