package org.jointly.ui.access.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.access.registration.AdministratorState;
import org.jointly.api.access.registration.AliasProposal;
import org.jointly.api.access.registration.ChangeOrganisation;
import org.jointly.api.access.registration.FirstAdministrator;
import org.jointly.api.access.registration.OrganisationAbility;
import org.jointly.api.access.registration.OrganisationSuspension;
import org.jointly.api.access.registration.RegisterOrganisation;
import org.jointly.api.access.registration.RegisteredOrganisation;
import org.jointly.api.access.registration.Registration;
import org.jointly.api.access.registration.RegistrationApi;
import org.jointly.api.access.registration.RegistrationState;
import org.jointly.api.access.registration.SuspendOrganisation;
import org.jointly.api.organisation.Organisation;
import org.jointly.api.organisation.OrganisationKind;
import org.jointly.ui.session.Cast;
import org.jointly.ui.session.Refusal;
import org.jspecify.annotations.Nullable;

/** One organisation and what was done about it. */
class RegistrationsInMemory implements RegistrationApi {
    final List<Object> done = new ArrayList<>();
    boolean suspended;
    AdministratorState administrator = AdministratorState.INVITED;

    @Nullable Refusal refusal;

    @Override
    public Page<RegisteredOrganisation> organisations(
            @Nullable String q, @Nullable Boolean isSuspended, @Nullable String after) {
        return new Page<>(isSuspended == null || isSuspended == suspended ? List.of(shown()) : List.of(), null);
    }

    @Override
    public RegisteredOrganisation organisation(UUID organisation) {
        return shown();
    }

    @Override
    public List<Registration> registrations() {
        return List.of(new Registration(
                Cast.id("one"),
                "Coast Watch",
                "coast-watch",
                RegistrationState.FAILED,
                "Another one",
                null,
                "Rosa Demo",
                Instant.now()));
    }

    @Override
    public Registration registration(UUID registration) {
        return registrations().getFirst();
    }

    @Override
    public AliasProposal alias(String name) {
        return new AliasProposal(name.toLowerCase(Locale.ROOT).replace(' ', '-'));
    }

    @Override
    public Registration register(RegisterOrganisation request, @Nullable String idempotencyKey) {
        if (refusal != null) {
            throw refusal;
        }
        done.add(request);
        return registrations().getFirst();
    }

    @Override
    public RegisteredOrganisation change(
            UUID organisation, ChangeOrganisation request, @Nullable String idempotencyKey) {
        done.add(request);
        return shown();
    }

    @Override
    public RegisteredOrganisation suspend(
            UUID organisation, SuspendOrganisation request, @Nullable String idempotencyKey) {
        done.add(request);
        suspended = true;
        return shown();
    }

    @Override
    public RegisteredOrganisation reactivate(UUID organisation, @Nullable String idempotencyKey) {
        done.add("reactivated");
        suspended = false;
        return shown();
    }

    @Override
    public RegisteredOrganisation nameAdministrator(
            UUID organisation, FirstAdministrator request, @Nullable String idempotencyKey) {
        done.add(request);
        return shown();
    }

    private RegisteredOrganisation shown() {
        return new RegisteredOrganisation(
                new Organisation(
                        Cast.id("harbour"),
                        "harbour",
                        "Harbour Shelter Network",
                        OrganisationKind.CIVIL_SOCIETY,
                        null,
                        "#217783",
                        null,
                        suspended),
                "KE",
                null,
                List.of("harbour.example"),
                List.of("en"),
                3,
                7,
                administrator,
                "head@harbour.example",
                suspended ? new OrganisationSuspension("Nobody answers", "Rosa Demo", Instant.EPOCH) : null,
                null,
                suspended
                        ? EnumSet.of(OrganisationAbility.CHANGE, OrganisationAbility.REACTIVATE)
                        : EnumSet.of(
                                OrganisationAbility.CHANGE,
                                OrganisationAbility.SUSPEND,
                                OrganisationAbility.NAME_ADMINISTRATOR));
    }
}
