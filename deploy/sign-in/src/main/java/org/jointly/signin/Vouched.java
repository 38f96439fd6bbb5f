package org.jointly.signin;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.broker.AbstractIdpAuthenticator;
import org.keycloak.authentication.authenticators.broker.util.PostBrokerLoginConstants;
import org.keycloak.authentication.authenticators.broker.util.SerializedBrokeredIdentityContext;
import org.keycloak.services.resources.LoginActionsService;

/**
 * What an identity provider says of somebody, after Keycloak has verified that it was the provider who said it. Groups and
 * whether the address is verified come as attributes that the backend's mappers fill, and are taken off the account again:
 * they belong to this sign-in.
 */
record Vouched(
        SerializedBrokeredIdentityContext said,
        boolean first,
        @Nullable String mail,
        boolean verified,
        List<String> groups) {
    static final String VERIFIED = "jointly_mail_verified";
    static final String GROUPS = "jointly_groups";
    private static final int MOST_GROUPS = 100;
    private static final int LONGEST = 200;

    /** Null outside of a sign-in by a provider. */
    static @Nullable Vouched in(AuthenticationFlowContext context) {
        var first = LoginActionsService.FIRST_BROKER_LOGIN_PATH.equals(context.getFlowPath());
        var note = first
                ? AbstractIdpAuthenticator.BROKERED_CONTEXT_NOTE
                : PostBrokerLoginConstants.PBL_BROKERED_IDENTITY_CONTEXT;
        var said = SerializedBrokeredIdentityContext.readFromAuthenticationSession(
                context.getAuthenticationSession(), note);
        if (said == null) {
            return null;
        }
        var mail = said.getEmail();
        var groups = said.getAttributeStream(GROUPS)
                .filter(group -> !group.isBlank() && group.length() <= LONGEST)
                .distinct()
                .limit(MOST_GROUPS)
                .toList();
        var verified = List.of("true").equals(said.getAttributeStream(VERIFIED).toList());
        return new Vouched(said, first, mail == null ? null : mail.strip().toLowerCase(Locale.ROOT), verified, groups);
    }

    /** The name of an account that is made is its address: whatever name the provider gives might be somebody else's. */
    void makeReadyForAccount(AuthenticationFlowContext context) {
        said.setModelUsername(mail);
        said.saveToAuthenticationSession(
                context.getAuthenticationSession(), AbstractIdpAuthenticator.BROKERED_CONTEXT_NOTE);
    }

    /**
     * Whether somebody can sign in to an account that bears the address and whose address nobody proved. Whoever made it ready would come in with the
     * person whom the provider vouches for.
     */
    boolean meetsUnprovenAccount(AuthenticationFlowContext context) {
        var users = context.getSession().users();
        var realm = context.getRealm();
        return Stream.of(users.getUserByEmail(realm, mail), users.getUserByUsername(realm, mail))
                .filter(Objects::nonNull)
                .filter(user -> !user.isEmailVerified() || !String.valueOf(mail).equalsIgnoreCase(user.getEmail()))
                .anyMatch(user -> user.credentialManager()
                                .getStoredCredentialsStream()
                                .findAny()
                                .isPresent()
                        || users.getFederatedIdentitiesStream(realm, user)
                                .findAny()
                                .isPresent());
    }

    String subject() {
        var subject = said.getId();
        return subject.length() > LONGEST ? subject.substring(0, LONGEST) : subject;
    }
}
