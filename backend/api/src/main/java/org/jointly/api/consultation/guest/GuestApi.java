package org.jointly.api.consultation.guest;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;

/**
 * Organisations that are not on the platform and are asked in one call. The link that they are mailed is a bearer token for what
 * those that are asked may do in that call, and for nothing else.
 */
public interface GuestApi {
    /** For organisations that draft; at most 200, in the order in which they were invited. */
    @Get("/consultation/calls/{call}/guests")
    List<Guest> guests(UUID call);

    /**
     * Mails each its link. For whoever made the call and editors of lead organisations, until it closes.
     *
     * <p>422 where an address is none or was invited already, or the organisation is on the platform.
     */
    @Post("/consultation/calls/{call}/guests")
    @Status(HttpStatus.CREATED)
    List<Guest> invite(UUID call, @Body @Valid InviteGuests request);

    /** Mails a new link; the one before is good no more. */
    @Post("/consultation/guests/{guest}/links")
    @Status(HttpStatus.CREATED)
    Guest sendLink(UUID guest);

    /** From now on the link opens nothing; what was submitted stays. */
    @Delete("/consultation/guests/{guest}/link")
    Guest revoke(UUID guest);

    /** Whom the link that comes as the token lets in; for guests alone. */
    @Get("/consultation/visit")
    GuestVisit visit();
}
