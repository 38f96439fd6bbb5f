package org.jointly.api.organisation;

import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jointly.api.Page;
import org.jspecify.annotations.Nullable;

/** The directory of organisations. */
public interface OrganisationApi {
    /** Organisations by name, 50 a page; {@code q} narrows to names and aliases that contain it. */
    @Get("/organisations{?q,after}")
    Page<Organisation> organisations(
            @Nullable @QueryValue @Size(max = 100) String q, @Nullable @QueryValue @Size(max = 500) String after);

    @Get("/organisations/{organisation}")
    Organisation organisation(UUID organisation);
}
