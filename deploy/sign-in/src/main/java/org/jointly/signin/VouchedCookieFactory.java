package org.jointly.signin;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.CookieAuthenticatorFactory;
import org.keycloak.models.KeycloakSession;

/** Offers {@link VouchedCookie} in the place of Keycloak's own step, in every flow that has it. */
public final class VouchedCookieFactory extends CookieAuthenticatorFactory {
    private static final VouchedCookie COOKIE = new VouchedCookie();

    @Override
    public Authenticator create(KeycloakSession session) {
        return COOKIE;
    }

    /** Above Keycloak's own, which is of the same name. */
    @Override
    public int order() {
        return 100;
    }
}
