package org.jointly.platform.database;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

@Singleton
class DataAccessFailureHandler implements ExceptionHandler<DataAccessException, HttpResponse<?>> {
    private final DatabaseFailures failures;

    DataAccessFailureHandler(DatabaseFailures failures) {
        this.failures = failures;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, DataAccessException failure) {
        return failures.answer(request, failure);
    }
}
