package org.jointly.platform.problem;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;

/** Micronaut Security's "no", said as a problem. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
class UnauthenticatedHandler implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes")
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException exception) {
        return Problems.of(request, exception.isForbidden() ? new NotAllowed("not-allowed") : new NotAuthenticated());
    }
}
