package org.jointly.access.member;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jointly.access.keycloak.Keycloak;
import org.jointly.access.keycloak.KeycloakFollowing;
import org.jointly.platform.Duty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells Keycloak what somebody is in an organisation now. */
@Singleton
class Settling {
    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

    private final Keycloak keycloak;
    private final Settlements settlements;

    Settling(Keycloak keycloak, Settlements settlements) {
        this.keycloak = keycloak;
        this.settlements = settlements;
    }

    /** So that the next token says it. */
    void await(UUID organisation, UUID person) {
        KeycloakFollowing.await(() -> wanted(organisation, person).isEmpty());
    }

    void settle(UUID organisation, UUID person) {
        KeycloakFollowing.settle(
                () -> wanted(organisation, person),
                () -> Duty.ACCESS.find(() -> settlements.now(organisation, person)),
                this::tell,
                told -> Duty.ACCESS.find(() -> settlements.settle(told)));
    }

    private Optional<Wanted> wanted(UUID organisation, UUID person) {
        return Duty.ACCESS.find(() -> settlements.wanted(organisation, person));
    }

    private void tell(Wanted wanted) {
        if (wanted.over()) {
            keycloak.removeMember(wanted.organisation(), wanted.person());
            return;
        }
        if (wanted.joining() && !keycloak.addMember(wanted.organisation(), wanted.person())) {
            LOG.info("The account of somebody who was to join is gone");
            return;
        }
        if (wanted.joining()) {
            keycloak.member(wanted.organisation(), wanted.person())
                    .ifPresent(member -> Duty.ACCESS.perform(() -> settlements.know(wanted.organisation(), member)));
        }
        var roles = keycloak.roles(wanted.organisation(), wanted.person());
        if (roles.isEmpty()) {
            LOG.info("Somebody left an organisation in Keycloak while a change here was on its way");
            return;
        }
        var has = roles.get();
        wanted.held().stream()
                .filter(role -> !has.contains(role))
                .forEach(role -> keycloak.give(wanted.organisation(), wanted.person(), role));
        wanted.over(has).forEach(role -> keycloak.take(wanted.organisation(), wanted.person(), role));
    }
}
