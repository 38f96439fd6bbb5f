package org.jointly.access.scim;

import jakarta.inject.Singleton;
import java.util.Set;
import org.jointly.access.SecondFactor;
import org.jointly.access.keycloak.Account;
import org.jointly.access.member.AskedPerson;
import org.jointly.access.provider.ProvenDomains;
import org.jointly.api.access.Role;
import org.jointly.platform.Actor;

/** Upon whom a directory may act, and how: only upon addresses in domains that its organisation proved can it bring somebody in. */
@Singleton
class UserPolicy {
    private final ProvenDomains domains;

    UserPolicy(ProvenDomains domains) {
        this.domains = domains;
    }

    /** The same answer whether there is an account with the address or not. */
    void isOurs(String domain) {
        var ours = domains.of(Actor.current().organisation());
        if (!ours.contains(domain)) {
            throw ScimRefusal.conflict(
                    "The address is in none of the domains of which your organisation proved that they are its own ("
                            + (ours.isEmpty() ? "none so far" : String.join(", ", ours))
                            + "). Nothing was done; have an administrator prove the domain by a record in the DNS, on the"
                            + " page /organisation/sign-in, or invite the person by hand.");
        }
    }

    /**
     * Whoever has an account's address can have its password set anew.
     *
     * @param isDelegate whether a principal gave them their authority
     */
    void mayMove(AskedPerson asked, Set<Role> held, boolean isDelegate) {
        if (isDelegate
                || SecondFactor.isNeededFor(held)
                || SecondFactor.isNeededFor(asked.member().roles())) {
            throw ScimRefusal.conflict(
                    "This person holds a role that needs a second factor, or stands in for somebody who"
                            + " does: they change their address themselves, in their own account. Nothing was done.");
        }
        if (!asked.onlyHere()) {
            throw ScimRefusal.conflict(
                    "This person works for other organisations too, or for the platform: the address is"
                            + " not your organisation's to change. Nothing was done.");
        }
    }

    /** Nobody gives a role to themselves by a program either. */
    static void mayBeGiven(Role role, boolean isTheirMachine) {
        if (isTheirMachine) {
            throw ScimRefusal.conflict("Who made this service account or gave it its token cannot get the role " + role
                    + " by it; another administrator of your organisation gives it. Nothing was done.");
        }
    }

    static void isFree(boolean free) {
        if (!free) {
            throw ScimRefusal.uniqueness("Another account has this address.");
        }
    }

    static void isTheirs(boolean theirs) {
        if (!theirs) {
            throw ScimRefusal.uniqueness("Another of your people has this externalId.");
        }
    }

    static ScimRefusal isHere() {
        return ScimRefusal.uniqueness("Somebody with this userName is there already.");
    }

    /** What an administrator decided by hand, no directory undoes. */
    void mayReactivate(boolean suspendedByMachine) {
        if (!suspendedByMachine) {
            throw ScimRefusal.conflict("An administrator suspended this person by hand; an administrator re-activates"
                    + " them. Nothing was done.");
        }
    }

    static void mayBeActive(boolean enabled) {
        if (!enabled) {
            throw ScimRefusal.conflict("The account itself is closed by who runs the platform. Nothing was done.");
        }
    }

    /** An account whose address nobody proved could be anybody's. */
    static void isProven(Account account) {
        if (!account.mailVerified()) {
            throw ScimRefusal.conflict(
                    "There is an account whose holder never proved this address. Nothing was done; have"
                            + " them confirm it first.");
        }
        mayBeActive(account.enabled());
    }
}
