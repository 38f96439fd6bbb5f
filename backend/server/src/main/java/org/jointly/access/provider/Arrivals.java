package org.jointly.access.provider;

import io.micronaut.core.propagation.PropagatedContext;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.jointly.access.keycloak.Keycloak;
import org.jointly.access.keycloak.KeycloakAccounts;
import org.jointly.access.member.VouchedMembers;
import org.jointly.api.access.Role;
import org.jointly.api.access.provider.Arrival;
import org.jointly.organisation.Organisations;
import org.jointly.platform.Actor;
import org.jointly.platform.Caller;
import org.jointly.platform.Duty;
import org.jointly.platform.Voucher;

/** What follows from a sign-in: who comes by a provider belongs to its organisation, with the roles that their groups stand for. */
@Singleton
public class Arrivals {
    private final ArrivalActs acts;
    private final Organisations organisations;
    private final Keycloak keycloak;
    private final KeycloakAccounts accounts;
    private final VouchedMembers members;

    Arrivals(
            ArrivalActs acts,
            Organisations organisations,
            Keycloak keycloak,
            KeycloakAccounts accounts,
            VouchedMembers members) {
        this.acts = acts;
        this.organisations = organisations;
        this.keycloak = keycloak;
        this.accounts = accounts;
        this.members = members;
    }

    public Arrival arrive() {
        var caller = Caller.current();
        if (caller.voucher() == null) {
            caller.affiliations().entrySet().stream()
                    .filter(entry -> entry.getValue().contains(Role.ADMIN))
                    .forEach(entry -> withoutProvider(caller, entry.getKey()));
            return new Arrival(false, false);
        }
        return by(caller, caller.voucher());
    }

    /** The way back in is open at all times, and is seen. */
    private void withoutProvider(Caller caller, UUID organisation) {
        if (Duty.ACCESS.find(() -> acts.hasProviderOn(organisation))) {
            as(caller, organisation, () -> acts.noteWayBack(caller));
        }
    }

    private Arrival by(Caller caller, Voucher voucher) {
        var provider = Duty.ACCESS.find(() -> acts.on(voucher.provider()));
        if (provider.isEmpty()
                || organisations
                        .find(provider.get().organisation())
                        .filter(found -> !found.suspended())
                        .isEmpty()) {
            return new Arrival(false, true);
        }
        var organisation = provider.get().organisation();
        var member = keycloak.member(organisation, caller.person());
        var mail = accounts.account(caller.person())
                .filter(account -> account.enabled() && account.mailVerified())
                .map(account -> String.valueOf(account.mail()))
                .filter(voucher.mail()::equalsIgnoreCase);
        var joined = new boolean[1];
        as(caller, organisation, () -> joined[0] = acts.arrive(caller, organisation, member, mail));
        if (joined[0]) {
            members.await(organisation, caller.person());
        }
        return new Arrival(joined[0] && !caller.affiliations().containsKey(organisation), false);
    }

    private void as(Caller caller, UUID id, Runnable work) {
        organisations
                .find(id)
                .ifPresent(organisation -> PropagatedContext.empty()
                        .plus(Duty.ACCESS)
                        .plus(new Actor(caller.person(), caller.name(), id, organisation.name(), Set.of()))
                        .wrap(work)
                        .run());
    }
}
