package org.jointly.access.account;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jointly.access.keycloak.OwnAccounts.Credential;
import org.jointly.api.access.account.CredentialKind;
import org.jointly.api.access.account.CredentialStays;

/**
 * Which way to sign in must stay, so that nobody locks themselves out.
 *
 * @param factorIsNeeded by a role the person holds somewhere
 * @param signsInElsewhere whether an identity provider outside lets the person in besides
 */
record CredentialPolicy(boolean factorIsNeeded, boolean signsInElsewhere) {
    Optional<CredentialStays> stays(Credential credential, List<Credential> own) {
        if (credential.kind().signsIn()
                && !signsInElsewhere
                && isLast(own, other -> other.kind().signsIn())) {
            return Optional.of(CredentialStays.LAST_WAY_IN);
        }
        return factorIsNeeded && isFactor(credential) && isLast(own, CredentialPolicy::isFactor)
                ? Optional.of(CredentialStays.ROLE_NEEDS_IT)
                : Optional.empty();
    }

    /** What the second level of a sign-in accepts. */
    private static boolean isFactor(Credential credential) {
        return credential.kind() == CredentialKind.AUTHENTICATOR;
    }

    private static boolean isLast(List<Credential> own, Predicate<Credential> such) {
        return own.stream().filter(such).count() <= 1;
    }
}
