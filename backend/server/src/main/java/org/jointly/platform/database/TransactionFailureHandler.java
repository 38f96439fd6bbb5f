package org.jointly.platform.database;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.transaction.exceptions.TransactionException;
import jakarta.inject.Singleton;

@Singleton
class TransactionFailureHandler implements ExceptionHandler<TransactionException, HttpResponse<?>> {
    private final DatabaseFailures failures;

    TransactionFailureHandler(DatabaseFailures failures) {
        this.failures = failures;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, TransactionException failure) {
        return failures.answer(request, failure);
    }
}
