package org.jointly.api.access.registration;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jointly.api.Page;
import org.jspecify.annotations.Nullable;

/**
 * Requests of organisations to come in: made by strangers, proven by a mailed link, answered by who runs the platform. A
 * request is accepted by registering the organisation.
 */
public interface JoinRequestApi {
    /** Those whose address is proven, 50 a page: open ones first, each newest first. */
    @Get("/access/join-requests{?after}")
    Page<JoinRequest> requests(@Nullable @QueryValue @Size(max = 500) String after);

    @Get("/access/join-requests/{request}")
    JoinRequest request(UUID request);

    @Post("/access/join-requests/{request}/decline")
    JoinRequest decline(
            UUID request,
            @Body @Valid DeclineRequest answer,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /**
     * Without signing in. Answered alike whoever is here already; a link is mailed to the address. 429 where too many asked:
     * from one address, one domain, or in all.
     */
    @Post("/access/join-request")
    @Status(HttpStatus.ACCEPTED)
    void ask(@Body @Valid AskToJoin request);

    /** Without signing in. Changes nothing. */
    @Post("/access/join-request/look")
    JoinView look(@Body @Valid JoinToken request);

    /** Without signing in. The address is proven from now on; again it changes nothing. 404 for an unknown link. */
    @Post("/access/join-request/confirm")
    JoinView confirm(@Body @Valid JoinToken request);
}
