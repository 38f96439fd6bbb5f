package org.jointly.signin;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.Constants;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.credential.OTPCredentialModel;

/**
 * Ways to sign in without a provider, which nobody sets up, changes or removes while only a provider vouches for them: whoever runs it
 * would keep the account, also where the person works for others.
 */
final class OwnWays {
    private static final String FACTOR = RequiredAction.CONFIGURE_TOTP.name();
    private static final Set<String> SET_UP = Set.of(
            RequiredAction.UPDATE_PASSWORD.name(),
            RequiredAction.CONFIGURE_RECOVERY_AUTHN_CODES.name(),
            "webauthn-register",
            "webauthn-register-passwordless");

    private OwnWays() {}

    /** Of all that an application may ask to be done here only a first second factor: it lets nobody in by itself. */
    static boolean areAskedFor(AuthenticationFlowContext context, @Nullable UserModel user) {
        var asked = context.getAuthenticationSession().getClientNote(Constants.KC_ACTION);
        if (asked != null && !(asked.equals(FACTOR) && hasNoFactor(user))) {
            return true;
        }
        return user != null && user.getRequiredActionsStream().anyMatch(action -> isDue(action, user));
    }

    private static boolean isDue(String action, UserModel user) {
        return SET_UP.contains(action) || (action.equals(FACTOR) && !hasNoFactor(user));
    }

    private static boolean hasNoFactor(@Nullable UserModel user) {
        return user != null
                && user.credentialManager()
                        .getStoredCredentialsByTypeStream(OTPCredentialModel.TYPE)
                        .findAny()
                        .isEmpty();
    }
}
