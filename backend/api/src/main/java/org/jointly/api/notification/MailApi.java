package org.jointly.api.notification;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import jakarta.validation.Valid;

/** Which notices come by mail, and when. */
public interface MailApi {
    /** The person's own, for all their organisations; every kind there is stands in it. */
    @Get("/notification/mail")
    MailChoices choices();

    @Put("/notification/mail")
    MailChoices choose(@Body @Valid MailChoices request);

    /** Whether letters of notices come back from the person's address, so that none go there any more. */
    @Get("/notification/mail/reach")
    MailReach reach();

    /** Lets letters go there again; if they come back once more, they stop once more. */
    @Put("/notification/mail/reach")
    MailReach tryAgain();

    /** What a letter told of, by the secret of its link and without a sign-in; changes nothing. 404 for an unknown secret. */
    @Post("/notification/unsubscription/look")
    StoppedMail look(@Body @Valid Unsubscription request);

    /** No more letters of the kinds that letter told of. Once more changes nothing; 404 for an unknown secret. */
    @Post("/notification/unsubscription")
    StoppedMail unsubscribe(@Body @Valid Unsubscription request);
}
