package org.jointly.api.access.account;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jointly.api.access.duty.OpenDuty;
import org.jspecify.annotations.Nullable;

/** What somebody looks after themselves, whatever organisation they act for. While Keycloak does not answer, all of it is 503. */
public interface AccountApi {
    /** One's own account: name, address, sessions, ways to sign in, and organisations with roles. */
    @Get("/access/me/account")
    MyAccount account();

    /** Changes the name that others read. What is no name is left out of it; when nothing remains, 422. */
    @Put("/access/me/account/name")
    MyAccount rename(
            @Body @Valid ChangeName request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** Ends some of one's own sessions, at once for Keycloak and within ten seconds here. Others than one's own are left alone. */
    @Post("/access/me/sessions/endings")
    List<MySession> endSessions(
            @Body @Valid EndSessions request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /**
     * Removes a way to sign in; needs a second factor given in the last ten minutes (401, RFC 9470). The last password or passkey
     * stays, and so does the last second factor of who holds a role that needs one (403).
     */
    @Delete("/access/me/credentials/{credential}")
    List<MyCredential> removeCredential(
            @Size(max = 100) String credential,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** What only oneself can do for an organisation one belongs to: to be given to colleagues before one leaves, or left behind. */
    @Get("/access/me/memberships/{membership}/duties")
    List<OpenDuty> myDuties(UUID membership);

    /**
     * Leaves an organisation, by its id: all roles there end at once. The account stays, and so does what one wrote. Who is its
     * last administrator cannot leave (403).
     */
    @Delete("/access/me/memberships/{membership}")
    List<Membership> leave(
            UUID membership, @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);
}
