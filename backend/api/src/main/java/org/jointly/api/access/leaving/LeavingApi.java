package org.jointly.api.access.leaving;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How the acting organisation leaves the platform, for its administrators. */
public interface LeavingApi {
    /** Whether it leaves, and what stands in the way. */
    @Get("/access/leaving")
    Leaving leaving();

    /**
     * Announces it: after the waiting time the platform does it by itself. 401 (RFC 9470) without a second factor given in the last
     * ten minutes, 403 while something stands in the way, 422 when the name is not the organisation's.
     */
    @Post("/access/leaving")
    Leaving announceLeaving(
            @Body @Valid AnnounceLeaving request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** Takes it back, as long as it was not done; the organisation stays as it is. */
    @Delete("/access/leaving")
    Leaving takeLeavingBack(@Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);
}
