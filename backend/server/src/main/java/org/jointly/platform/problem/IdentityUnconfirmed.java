package org.jointly.platform.problem;

import io.micronaut.http.HttpStatus;
import org.jointly.api.Sentence;

/** The act needs a second factor given just now (RFC 9470): the same request is welcome with a token that says so. */
public final class IdentityUnconfirmed extends Refusal {
    private static final long serialVersionUID = 1L;

    static final String CHALLENGE =
            "Bearer error=\"insufficient_user_authentication\", acr_values=\"mfa\", max_age=600";

    public IdentityUnconfirmed() {
        super(HttpStatus.UNAUTHORIZED, "confirm-identity", Sentence.of("confirm-identity"));
    }
}
