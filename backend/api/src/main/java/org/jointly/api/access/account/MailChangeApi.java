package org.jointly.api.access.account;

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
import org.jspecify.annotations.Nullable;

/** Changing one's mail address: asked for by who is signed in, confirmed by links that are mailed to the old and the new one. */
public interface MailChangeApi {
    /** The change that waits for confirmations, if there is one. */
    @Get("/access/me/mail-change")
    List<MyMailChange> mailChange();

    /**
     * Needs a second factor given in the last ten minutes (401, RFC 9470). Takes the place of an earlier wish. Answered alike whether
     * somebody has the address; a person may ask three times a day (429).
     */
    @Post("/access/me/mail-change")
    @Status(HttpStatus.ACCEPTED)
    MyMailChange changeMail(
            @Body @Valid ChangeMail request,
            @Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** Takes the wish back; nothing where there is none. */
    @Delete("/access/me/mail-change")
    List<MyMailChange> withdrawMailChange(@Nullable @Header("Idempotency-Key") @Size(max = 100) String idempotencyKey);

    /** Without signing in. Changes nothing. */
    @Post("/access/mail-change/look")
    MailChangeView look(@Body @Valid MailChangeToken request);

    /** Without signing in. The address changes once both ends confirmed; again it changes nothing. 404 for an unknown link. */
    @Post("/access/mail-change/confirm")
    MailChangeView confirm(@Body @Valid MailChangeToken request);

    /** Without signing in, by the old address alone: nothing changes, and all sessions end. 404 for any other link. */
    @Post("/access/mail-change/stop")
    MailChangeView stop(@Body @Valid MailChangeToken request);
}
