package org.jointly.access.registration;

import io.micronaut.http.annotation.Controller;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.jointly.access.ForPlatform;
import org.jointly.access.FreshRights;
import org.jointly.access.SecondFactor;
import org.jointly.api.Page;
import org.jointly.api.access.registration.AliasProposal;
import org.jointly.api.access.registration.ChangeOrganisation;
import org.jointly.api.access.registration.FirstAdministrator;
import org.jointly.api.access.registration.RegisterOrganisation;
import org.jointly.api.access.registration.RegisteredOrganisation;
import org.jointly.api.access.registration.Registration;
import org.jointly.api.access.registration.RegistrationApi;
import org.jointly.api.access.registration.SuspendOrganisation;
import org.jspecify.annotations.Nullable;

@Controller
class RegistrationController implements RegistrationApi {
    private final RegisteredOrganisations organisations;
    private final Registrations registrations;
    private final SecondFactor factor;

    RegistrationController(RegisteredOrganisations organisations, Registrations registrations, SecondFactor factor) {
        this.organisations = organisations;
        this.registrations = registrations;
        this.factor = factor;
    }

    @Override
    @ForPlatform
    @Operation(operationId = "registeredOrganisations")
    public Page<RegisteredOrganisation> organisations(
            @Nullable String q, @Nullable Boolean suspended, @Nullable String after) {
        return organisations.page(q, suspended, after);
    }

    @Override
    @ForPlatform
    @Operation(operationId = "registeredOrganisation")
    public RegisteredOrganisation organisation(UUID organisation) {
        return organisations.organisation(organisation);
    }

    @Override
    @ForPlatform
    public List<Registration> registrations() {
        return registrations.open();
    }

    @Override
    @ForPlatform
    public Registration registration(UUID registration) {
        return registrations.registration(registration);
    }

    @Override
    @ForPlatform
    @Operation(operationId = "proposeAlias")
    public AliasProposal alias(String name) {
        return registrations.alias(name);
    }

    @Override
    @ForPlatform
    @FreshRights
    @Operation(operationId = "registerOrganisation")
    public Registration register(RegisterOrganisation request, @Nullable String idempotencyKey) {
        factor.demand();
        return registrations.register(request);
    }

    @Override
    @ForPlatform
    @FreshRights
    @Operation(operationId = "changeOrganisation")
    public RegisteredOrganisation change(
            UUID organisation, ChangeOrganisation request, @Nullable String idempotencyKey) {
        return organisations.change(organisation, request);
    }

    @Override
    @ForPlatform
    @FreshRights
    @Operation(operationId = "suspendOrganisation")
    public RegisteredOrganisation suspend(
            UUID organisation, SuspendOrganisation request, @Nullable String idempotencyKey) {
        factor.demand();
        return organisations.suspend(organisation, request);
    }

    @Override
    @ForPlatform
    @FreshRights
    @Operation(operationId = "reactivateOrganisation")
    public RegisteredOrganisation reactivate(UUID organisation, @Nullable String idempotencyKey) {
        factor.demand();
        return organisations.reactivate(organisation);
    }

    @Override
    @ForPlatform
    @FreshRights
    public RegisteredOrganisation nameAdministrator(
            UUID organisation, FirstAdministrator request, @Nullable String idempotencyKey) {
        factor.demand();
        return organisations.nameAdministrator(organisation, request);
    }
}
