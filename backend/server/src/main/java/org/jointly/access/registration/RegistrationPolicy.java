package org.jointly.access.registration;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointly.access.keycloak.Account;
import org.jointly.api.access.registration.OrganisationAbility;
import org.jointly.api.access.registration.RegisterOrganisation;
import org.jointly.api.organisation.OrganisationDetails;
import org.jointly.organisation.Faults;
import org.jointly.organisation.RegisteredRow;
import org.jointly.platform.Actor;
import org.jointly.platform.problem.NotAllowed;
import org.jspecify.annotations.Nullable;

/** What who runs the platform may do, and may not. */
final class RegistrationPolicy {
    /** Would be mistaken for parts of addresses, or for the platform itself. */
    private static final Set<String> RESERVED = Set.of("admin", "api", "jointly", "new", "platform", "www");

    private RegistrationPolicy() {}

    /** The one whom PostgreSQL believes, too. */
    static void runsThePlatform() {
        if (!Actor.current().isPlatform()) {
            throw new NotAllowed("access.platform-only");
        }
    }

    /** @param self the account of who names somebody */
    static void isForAnother(Optional<Account> self, String mail) {
        if (self.map(Account::mail).filter(mail::equalsIgnoreCase).isPresent()) {
            throw new NotAllowed("registration.platform-takes-none");
        }
    }

    static void hasNoAdministrator(boolean has) {
        if (has) {
            throw new NotAllowed("registration.has-admin");
        }
    }

    static void isActive(boolean active) {
        if (!active) {
            throw new NotAllowed("registration.suspended");
        }
    }

    static void isFree(
            RegisterOrganisation asked, List<RegisteredRow> known, List<RegistrationRow> underWay, Faults faults) {
        if (RESERVED.contains(asked.alias())
                || known.stream().anyMatch(row -> row.organisation().alias().equals(asked.alias()))
                || underWay.stream().anyMatch(row -> row.alias().equals(asked.alias()))) {
            faults.add("/alias", "registration.alias-taken");
        }
        areFree(asked.details(), null, known, faults.of("/details"));
        areFree(asked.details(), underWay, faults.of("/details"));
    }

    /** Of what others have registered that is still under way. */
    static void areFree(OrganisationDetails asked, List<RegistrationRow> underWay, Faults faults) {
        for (var row : underWay) {
            compare(asked, row.details(), row.name(), faults);
        }
    }

    /** @param own the organisation that is changed */
    static void areFree(OrganisationDetails asked, @Nullable UUID own, List<RegisteredRow> known, Faults faults) {
        for (var row : known) {
            if (!row.organisation().id().equals(own)) {
                var organisation = row.organisation();
                compare(
                        asked,
                        new OrganisationDetails(
                                organisation.name(),
                                organisation.kind(),
                                row.country(),
                                organisation.iatiRef(),
                                row.website(),
                                row.domains(),
                                row.languages(),
                                organisation.colour()),
                        organisation.name(),
                        faults);
            }
        }
    }

    private static void compare(OrganisationDetails asked, OrganisationDetails other, String name, Faults faults) {
        if (asked.name().equalsIgnoreCase(other.name())) {
            faults.add("/name", "registration.name-taken");
        }
        if (asked.iatiRef() != null && asked.iatiRef().equals(other.iatiRef())) {
            faults.add("/iatiRef", "registration.ref-taken", name);
        }
        for (var i = 0; i < asked.domains().size(); i++) {
            if (other.domains().contains(asked.domains().get(i))) {
                faults.add(
                        "/domains/" + i,
                        "registration.domain-taken",
                        asked.domains().get(i),
                        name);
            }
        }
    }

    static Set<OrganisationAbility> abilities(boolean suspended, boolean hasAdministrator) {
        var abilities = EnumSet.of(
                OrganisationAbility.CHANGE, suspended ? OrganisationAbility.REACTIVATE : OrganisationAbility.SUSPEND);
        if (!hasAdministrator && !suspended) {
            abilities.add(OrganisationAbility.NAME_ADMINISTRATOR);
        }
        return abilities;
    }
}
