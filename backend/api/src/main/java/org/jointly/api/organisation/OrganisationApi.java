package org.jointly.api.organisation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jointly.api.Page;
import org.jspecify.annotations.Nullable;

/** The directory of organisations, and how each shows itself. */
public interface OrganisationApi {
    /** Organisations by name, 50 a page; {@code q} narrows to names and aliases that contain it. */
    @Get("/organisations{?q,after}")
    Page<Organisation> organisations(
            @Nullable @QueryValue @Size(max = 100) String q, @Nullable @QueryValue @Size(max = 500) String after);

    @Get("/organisations/{organisation}")
    Organisation organisation(UUID organisation);

    @Get("/organisations/{organisation}/profile")
    OrganisationProfile profile(UUID organisation);

    /** For the organisation's own administrators. */
    @Put("/organisations/{organisation}/profile")
    OrganisationProfile changeProfile(
            UUID organisation,
            @Body @Valid ChangeProfile request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** For the organisation's own administrators. */
    @Put("/organisations/{organisation}/logo")
    OrganisationProfile changeLogo(
            UUID organisation,
            @Body @Valid ChangeLogo request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** For the organisation's own administrators. */
    @Delete("/organisations/{organisation}/logo")
    OrganisationProfile removeLogo(
            UUID organisation, @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** The picture itself, as PNG. Without signing in: its name is the hash of its bytes, which nobody guesses. */
    @Get(value = "/organisations/logos/{logo}", produces = "image/png")
    HttpResponse<byte[]> logo(@Size(max = 64) String logo);
}
