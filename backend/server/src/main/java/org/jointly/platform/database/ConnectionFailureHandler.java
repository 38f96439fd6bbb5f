package org.jointly.platform.database;

import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

@Singleton
class ConnectionFailureHandler implements ExceptionHandler<ConnectionException, HttpResponse<?>> {
    private final DatabaseFailures failures;

    ConnectionFailureHandler(DatabaseFailures failures) {
        this.failures = failures;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, ConnectionException failure) {
        return failures.answer(request, failure);
    }
}
