package org.jointly.api.access;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The acting organisation's people, each of them, for its administrators. Somebody who does not work there is not there (404).
 * What would leave the organisation without an administrator for good is refused (403); while Keycloak does not
 * answer, every change is (503), and nothing is half done. A change holds at once, here and within seconds in Keycloak.
 */
public interface PeopleApi {
    @Get("/access/people/{person}")
    PersonDetails person(UUID person);

    /**
     * Gives it, or changes when it ends. Of viewer, commenter and editor the new one replaces the other. Principal,
     * administrator and safeguarding need a second factor given in the last ten minutes (401, RFC 9470).
     */
    @Put("/access/people/{person}/roles/{role}")
    PersonDetails giveRole(
            UUID person,
            Role role,
            @Body @Valid GiveRole request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    @Delete("/access/people/{person}/roles/{role}")
    PersonDetails takeRole(
            UUID person, Role role, @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** The person may not act for this organisation until re-activated; who belongs to it alone is signed out everywhere. */
    @Post("/access/people/{person}/suspension")
    PersonDetails suspend(UUID person, @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** The roles are there again as far as they have not ended; no session is. */
    @Delete("/access/people/{person}/suspension")
    PersonDetails reactivate(UUID person, @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** Ends the membership with all its roles. The account stays. */
    @Delete("/access/people/{person}")
    PersonDetails remove(UUID person, @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    @Delete("/access/people/{person}/sessions")
    PersonDetails endSessions(UUID person, @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** Deletes one-time password generators and security keys; passwords and passkeys stay. */
    @Delete("/access/people/{person}/second-factor")
    PersonDetails resetSecondFactor(
            UUID person, @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);
}
