package org.jointly.api.notification;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import jakarta.validation.Valid;

/** How much mails of notices and calendars of deadlines tell of the acting organisation's work. */
public interface DisclosureApi {
    @Get("/notification/disclosure")
    Disclosure disclosure();

    /** For administrators; holds for what goes out from then on. */
    @Put("/notification/disclosure")
    Disclosure chooseDisclosure(@Body @Valid ChooseDisclosure request);
}
