package org.jointly.api.access.delegation;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A principal's authority, given to a colleague for a period. It ends by its time, when either of the two is not what they were any
 * more, or when it is ended; whoever holds an authority by delegation cannot give it on.
 */
public interface DelegationApi {
    /** What one gave and was given for the acting organisation, the newest first. */
    @Get("/access/delegations")
    List<Delegation> delegations();

    /** For principals in their own right; needs a second factor given in the last ten minutes (401, RFC 9470). */
    @Post("/access/delegations")
    @Status(HttpStatus.CREATED)
    Delegation delegate(
            @Body @Valid Delegate request, @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** Ends it at once; for who gave it, and for administrators. */
    @Delete("/access/delegations/{delegation}")
    Delegation endDelegation(
            UUID delegation, @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** What one of the organisation's people gave and was given, for its administrators. */
    @Get("/access/people/{person}/delegations")
    List<Delegation> delegationsOf(UUID person);
}
