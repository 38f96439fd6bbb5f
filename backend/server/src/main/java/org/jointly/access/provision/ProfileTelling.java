package org.jointly.access.provision;

import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;
import org.jointly.access.keycloak.Keycloak;
import org.jointly.access.keycloak.KeycloakAccounts;
import org.jointly.access.keycloak.KeycloakAccounts.Profile;
import org.jointly.access.keycloak.KeycloakFollowing;
import org.jointly.access.profile.ProfileFollowing;
import org.jointly.platform.Duty;
import org.jointly.platform.outbox.Delivery;
import org.jointly.platform.outbox.Kind;
import org.jointly.platform.outbox.Receiver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells Keycloak what the row says of somebody's names and address now, whatever order messages come in; if the account is
 * still the organisation's alone.
 */
@Singleton
public class ProfileTelling implements Receiver<ProfileChanged> {
    private static final Logger LOG = LoggerFactory.getLogger(ProfileTelling.class);

    private final Keycloak keycloak;
    private final KeycloakAccounts accounts;
    private final Provisions provisions;
    private final ProfileFollowing following;

    ProfileTelling(Keycloak keycloak, KeycloakAccounts accounts, Provisions provisions, ProfileFollowing following) {
        this.keycloak = keycloak;
        this.accounts = accounts;
        this.provisions = provisions;
        this.following = following;
    }

    @Override
    public Kind<ProfileChanged> kind() {
        return ProfileChanged.KIND;
    }

    @Override
    public void receive(Delivery<ProfileChanged> delivery) {
        tell(delivery.message().organisation(), delivery.message().person());
    }

    /** Also right after the act, so that whoever asks next reads it. */
    public void tell(UUID organisation, UUID person) {
        KeycloakFollowing.settle(
                () -> Duty.ACCESS.find(() -> provisions.wanted(organisation, person)),
                () -> Duty.ACCESS.find(() -> provisions.now(organisation, person)),
                this::tell,
                told -> Duty.ACCESS.find(() -> provisions.settle(told)));
    }

    private void tell(ProvisionedRow wanted) {
        if (!keycloak.isOnlyIn(wanted.organisation(), wanted.person())) {
            LOG.warn(
                    "An account that is not organisation {}'s alone keeps its names and address",
                    wanted.organisation());
            return;
        }
        var profile = new Profile(
                Objects.requireNonNullElse(wanted.givenName(), ""),
                Objects.requireNonNullElse(wanted.familyName(), ""),
                wanted.mail());
        if (!accounts.change(wanted.person(), profile)) {
            LOG.warn("Another account took an address meanwhile; the one that was to get it keeps its own");
        }
        following.follow(wanted.person());
    }
}
