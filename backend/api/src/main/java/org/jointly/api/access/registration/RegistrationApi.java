package org.jointly.api.access.registration;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Page;
import org.jspecify.annotations.Nullable;

/**
 * The organisations of the platform, for who runs it. Registering, suspending and naming an administrator need a second factor
 * given in the last ten minutes (401, RFC 9470). Nothing of what organisations do is told here.
 */
public interface RegistrationApi {
    /** By name, 50 a page; {@code q} is looked for in names, aliases and domains, {@code suspended} narrows to such or the others. */
    @Get("/access/organisations{?q,suspended,after}")
    Page<RegisteredOrganisation> organisations(
            @Nullable @QueryValue @Size(max = 100) String q,
            @Nullable @QueryValue Boolean suspended,
            @Nullable @QueryValue @Size(max = 500) String after);

    @Get("/access/organisations/{organisation}")
    RegisteredOrganisation organisation(UUID organisation);

    /** Registrations of the last week that are under way or failed, newest first. */
    @Get("/access/registrations")
    List<Registration> registrations();

    @Get("/access/registrations/{registration}")
    Registration registration(UUID registration);

    /** A free alias for a name. */
    @Get("/access/alias{?name}")
    AliasProposal alias(@QueryValue @NotBlank @Size(max = 255) String name);

    /** Written down at once; usable once the sign-in server was told, mostly within a second. */
    @Post("/access/organisations")
    @Status(HttpStatus.CREATED)
    Registration register(
            @Body @Valid RegisterOrganisation request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    @Put("/access/organisations/{organisation}")
    RegisteredOrganisation change(
            UUID organisation,
            @Body @Valid ChangeOrganisation request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** From now on nobody acts for it; who belongs to it alone is signed out. Invitations it made end. */
    @Post("/access/organisations/{organisation}/suspension")
    RegisteredOrganisation suspend(
            UUID organisation,
            @Body @Valid SuspendOrganisation request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** Its people may act for it again, in new sessions, with the roles that have not ended. */
    @Delete("/access/organisations/{organisation}/suspension")
    RegisteredOrganisation reactivate(
            UUID organisation, @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** Asks somebody by mail; an earlier invitation of a first administrator ends. Refused once it has an administrator (403). */
    @Post("/access/organisations/{organisation}/administrator")
    RegisteredOrganisation nameAdministrator(
            UUID organisation,
            @Body @Valid FirstAdministrator request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);
}
