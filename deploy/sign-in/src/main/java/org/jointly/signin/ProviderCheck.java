package org.jointly.signin;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.util.AcrStore;
import org.keycloak.events.Details;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;

/**
 * The first step after an organisation's identity provider has said who somebody is, before an account is made or linked, and again before
 * each session begins. Who comes by the client for tests never gets further: what was said is written into the log of events.
 */
final class ProviderCheck implements Authenticator {
    private static final String TESTS = "jointly-provider-test";
    private static final int FIRST_LEVEL = 1;
    private static final int LONGEST_NOTE = 2_000;

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        var vouched = Vouched.in(context);
        var test = TESTS.equals(context.getAuthenticationSession().getClient().getClientId());
        if (vouched == null) {
            if (test) {
                goBack(context);
            } else {
                refuse(context, "off");
            }
            return;
        }
        var alias = vouched.said().getIdentityProviderId();
        context.getEvent()
                .detail(Details.IDENTITY_PROVIDER, alias)
                .detail("jointly_mail", vouched.mail())
                .detail("jointly_subject", vouched.subject());
        var settings = ProviderSettings.of(context.getSession(), alias);
        if (settings == null) {
            refuse(context, "off");
        } else if (test) {
            note(context, vouched, settings);
        } else {
            decide(context, vouched, settings.refusal(vouched, context.getSession()));
        }
    }

    private static void decide(AuthenticationFlowContext context, Vouched vouched, @Nullable String refusal) {
        if (refusal != null) {
            refuse(context, refusal);
        } else if (vouched.first()) {
            if (vouched.meetsUnprovenAccount(context)) {
                refuse(context, "account_not_proven");
                return;
            }
            vouched.makeReadyForAccount(context);
            context.success();
        } else if (OwnWays.areAskedFor(context, context.getUser())) {
            refuseOwnWays(context);
        } else {
            begin(context, vouched);
            context.success();
        }
    }

    /** The session says by whom it was vouched for, since it is believed about that organisation alone. */
    private static void begin(AuthenticationFlowContext context, Vouched vouched) {
        var session = context.getAuthenticationSession();
        session.setUserSessionNote(VouchedCookie.PROVIDER, vouched.said().getIdentityProviderId());
        session.setUserSessionNote(VouchedCookie.MAIL, vouched.mail());
        session.setUserSessionNote(VouchedCookie.GROUPS, cut(String.join("\n", vouched.groups())));
        // The domain is proven and the provider says that it is theirs: no second letter is needed.
        var user = context.getUser();
        if (user != null) {
            user.removeAttribute(Vouched.VERIFIED);
            user.removeAttribute(Vouched.GROUPS);
        }
        if (user != null && Objects.requireNonNull(vouched.mail()).equalsIgnoreCase(user.getEmail())) {
            user.setEmailVerified(true);
        }
        // Else a second factor would be asked for together with a password, which these people do not have.
        new AcrStore(context.getSession(), session).setLevelAuthenticated(FIRST_LEVEL);
    }

    private static void note(AuthenticationFlowContext context, Vouched vouched, ProviderSettings settings) {
        var state = context.getAuthenticationSession().getClientNote(OIDCLoginProtocol.STATE_PARAM);
        var doubt = settings.doubt(vouched);
        context.getEvent()
                .event(EventType.IDENTITY_PROVIDER_POST_LOGIN)
                .detail("jointly_test", state)
                .detail("jointly_verified", Boolean.toString(vouched.verified()))
                .detail("jointly_groups", cut(String.join("\n", vouched.groups())))
                .detail("jointly_doubt", doubt == null ? "" : doubt)
                .error("jointly_tested");
        goBack(context);
    }

    /** Also where the provider sent nobody back who could be believed: then there is nothing in the log. */
    private static void goBack(AuthenticationFlowContext context) {
        var session = context.getAuthenticationSession();
        var back = UriBuilder.fromUri(session.getRedirectUri())
                .queryParam("state", session.getClientNote(OIDCLoginProtocol.STATE_PARAM))
                .build();
        context.forceChallenge(Response.seeOther(back).build());
    }

    private static void refuse(AuthenticationFlowContext context, String why) {
        context.getEvent()
                .event(EventType.IDENTITY_PROVIDER_POST_LOGIN)
                .detail("jointly_refusal", why)
                .error("jointly_refused");
        fail(context, why);
    }

    /** Of no interest to the provider's organisation: the person was let in, and asked for more than that. */
    static void refuseOwnWays(AuthenticationFlowContext context) {
        context.getEvent().error("jointly_own_ways");
        fail(context, "own_ways");
    }

    private static void fail(AuthenticationFlowContext context, String why) {
        context.failure(
                AuthenticationFlowError.ACCESS_DENIED,
                context.form().setError("providerRefused_" + why).createErrorPage(Response.Status.FORBIDDEN));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_NOTE ? text : text.substring(0, text.lastIndexOf('\n', LONGEST_NOTE));
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        authenticate(context);
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
        // nobody is to set anything up
    }

    @Override
    public void close() {
        // nothing is held
    }
}
