package org.jointly.ui.session.signin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** For what somebody is sent to Keycloak, by an address under {@code /login/}. */
enum SignInDemand {
    SIGN_IN(null, null),
    /** One that is no older than ten minutes; the token says if it was given. */
    SECOND_FACTOR("/login/confirm", null),
    NEW_AUTHENTICATOR("/login/add-authenticator", "CONFIGURE_TOTP"),
    NEW_PASSKEY("/login/add-passkey", "webauthn-register-passwordless"),
    NEW_PASSWORD("/login/change-password", "UPDATE_PASSWORD");

    private final @Nullable String address;
    private final @Nullable String action;

    SignInDemand(@Nullable String address, @Nullable String action) {
        this.address = address;
        this.action = action;
    }

    static Optional<SignInDemand> at(String address) {
        for (var wanted : values()) {
            if (address.equals(wanted.address)) {
                return Optional.of(wanted);
            }
        }
        return Optional.empty();
    }

    /** What Keycloak is to let the person do before it sends them back. */
    @Nullable String action() {
        return action;
    }
}
