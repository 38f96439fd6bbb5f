package org.jointly.api.access.invitation;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jointly.api.Page;
import org.jointly.api.access.Affiliation;
import org.jspecify.annotations.Nullable;

/**
 * Invitations of people to work for an organisation: made by its administrators, and answered by who holds the link that was
 * mailed. Opening the link changes nothing.
 */
public interface PersonInvitationApi {
    /** The acting organisation's, 50 a page: pending ones first, then those that ended, each newest first. */
    @Get("/access/invitations{?after}")
    Page<PersonInvitation> invitations(@Nullable @QueryValue @Size(max = 500) String after);

    /**
     * One result for each line, in their order. 429 beyond what may be sent in a day. The roles of principal, administrator
     * and safeguarding need a second factor given in the last ten minutes (401, RFC 9470).
     */
    @Post("/access/invitations")
    List<InvitationResult> invite(
            @Body @Valid InvitePeople request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    @Post("/access/invitations/{invitation}/resend")
    PersonInvitation resend(
            UUID invitation, @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    @Delete("/access/invitations/{invitation}")
    PersonInvitation withdraw(
            UUID invitation, @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** Without signing in. A token that was changed is answered as one that never was. */
    @Post("/access/invitation/look")
    InvitationView look(@Body @Valid InvitationToken request);

    /**
     * Without signing in. Mails the invited address how to go on; whether it had an account is told by that mail alone.
     * 404 when the invitation is not pending.
     */
    @Post("/access/invitation/account")
    @Status(HttpStatus.ACCEPTED)
    void requestAccount(@Body @Valid RequestAccount request);

    /** For the signed-in person whose verified address was invited; anybody else is refused (403). */
    @Post("/access/invitation/accept")
    Affiliation accept(@Body @Valid InvitationToken request);
}
