package org.jointly.access.account;

import jakarta.inject.Singleton;
import java.util.Objects;
import org.jointly.access.keycloak.OwnAccounts;
import org.jointly.access.profile.ProfileFollowing;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Receiver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells Keycloak what somebody changed of their account, one change after another: of two last ways to sign in that are removed
 * at the same moment, one stays.
 */
@Singleton
class AccountChanging implements Receiver<AccountChange> {
    private static final Logger LOG = LoggerFactory.getLogger(AccountChanging.class);

    private final OwnAccounts accounts;
    private final ProfileFollowing profiles;

    AccountChanging(OwnAccounts accounts, ProfileFollowing profiles) {
        this.accounts = accounts;
        this.profiles = profiles;
    }

    @Override
    public Kind<AccountChange> kind() {
        return AccountChange.KIND;
    }

    @Override
    public void receive(Delivery<AccountChange> delivery) {
        var change = delivery.message();
        switch (change.what()) {
            case NAME -> rename(change);
            case SESSION -> accounts.endSession(change.person(), change.first());
            case CREDENTIAL -> removeCredential(change);
        }
    }

    private void rename(AccountChange change) {
        accounts.rename(change.person(), change.first(), Objects.requireNonNull(change.last()));
        profiles.follow(change.person());
    }

    private void removeCredential(AccountChange change) {
        var own = accounts.credentials(change.person());
        var policy = new CredentialPolicy(change.factorIsNeeded(), accounts.signsInElsewhere(change.person()));
        for (var credential : own) {
            if (!credential.id().equals(change.first())) {
                continue;
            }
            if (policy.stays(credential, own).isPresent()) {
                LOG.info("A last way to sign in that was removed together with another stays");
            } else {
                accounts.deleteCredential(change.person(), credential.id());
            }
        }
    }
}
