package org.jointly.signin;

import java.util.List;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.CookieAuthenticator;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * The step that goes on with a session that there is, as Keycloak's own. One that a provider began stays one, also where Keycloak makes another in
 * its place, and sets up no way to sign in without the provider.
 */
final class VouchedCookie extends CookieAuthenticator {
    static final String PROVIDER = "jointly_provider";
    static final String MAIL = "jointly_mail";
    static final String GROUPS = "jointly_groups";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        var found = AuthenticationManager.authenticateIdentityCookie(context.getSession(), context.getRealm(), true);
        if (found == null || found.session().getNote(PROVIDER) == null) {
            super.authenticate(context);
            return;
        }
        take(context, found.session());
        if (OwnWays.areAskedFor(context, found.user())) {
            ProviderCheck.refuseOwnWays(context);
        } else {
            super.authenticate(context);
        }
    }

    private static void take(AuthenticationFlowContext context, UserSessionModel there) {
        for (var note : List.of(PROVIDER, MAIL, GROUPS)) {
            var value = there.getNote(note);
            if (value != null) {
                context.getAuthenticationSession().setUserSessionNote(note, value);
            }
        }
    }
}
