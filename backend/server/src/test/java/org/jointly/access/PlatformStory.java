package org.jointly.access;

import java.util.List;
import java.util.UUID;
import org.jointly.api.access.registration.FirstAdministrator;
import org.jointly.api.access.registration.RegisterOrganisation;
import org.jointly.api.access.registration.RegisteredOrganisation;
import org.jointly.api.access.registration.Registration;
import org.jointly.api.access.registration.RegistrationState;
import org.jointly.api.access.registration.SuspendOrganisation;
import org.jointly.api.organisation.OrganisationDetails;
import org.jointly.api.organisation.OrganisationKind;
import org.jointly.platform.Visitor;
import org.jointly.platform.Visitor.Answer;

/** What a test of the platform's administration begins with: somebody who runs it, and organisations to be registered. */
public final class PlatformStory {
    static final Visitor ROSA = new Visitor("rosa", null);

    private PlatformStory() {}

    public static String name() {
        return "test-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** With a domain by which the test's people find it. */
    static OrganisationDetails details(String alias) {
        return new OrganisationDetails(
                "Organisation " + alias,
                OrganisationKind.CIVIL_SOCIETY,
                "KE",
                "XI-TEST-" + alias,
                "https://www." + alias + ".example",
                List.of(alias + ".example"),
                List.of("en", "sw"),
                "#1f4e79");
    }

    static RegisterOrganisation request(String alias) {
        return new RegisterOrganisation(
                details(alias),
                alias,
                null,
                new FirstAdministrator("head@" + alias + ".example", "Ada Demo", "en"),
                null);
    }

    public static Registration registered(String alias) {
        var begun = ROSA.post("/access/organisations", request(alias)).as(Registration.class);
        return awaited(begun.id());
    }

    static Registration awaited(UUID id) {
        PeopleTest.await(() -> registration(id).state() != RegistrationState.UNDER_WAY);
        return registration(id);
    }

    static Registration registration(UUID id) {
        return ROSA.get("/access/registrations/" + id).as(Registration.class);
    }

    static RegisteredOrganisation organisation(UUID id) {
        return ROSA.get("/access/organisations/" + id).as(RegisteredOrganisation.class);
    }

    public static Answer suspend(UUID organisation) {
        return ROSA.post("/access/organisations/" + organisation + "/suspension", new SuspendOrganisation("A test"));
    }

    static Answer reactivate(UUID organisation) {
        return ROSA.delete("/access/organisations/" + organisation + "/suspension");
    }
}
