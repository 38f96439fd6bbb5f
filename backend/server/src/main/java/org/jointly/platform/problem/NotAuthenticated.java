package org.jointly.platform.problem;

import io.micronaut.http.HttpStatus;

/** There is no valid token. */
public final class NotAuthenticated extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotAuthenticated() {
        super(
                HttpStatus.UNAUTHORIZED,
                "not-authenticated",
                "Sign in: there is no valid access token with this request.");
    }
}
