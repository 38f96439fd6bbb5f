package org.jointly.ui.consultation.invited;

import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.client.annotation.Client;
import org.jointly.api.consultation.guest.GuestVisit;

/** Asks about a link before anybody is let in by it. */
@Client(id = "backend", definitionType = Client.DefinitionType.SERVER)
interface LinkClient {
    @Get("/consultation/visit")
    GuestVisit visit(@Header("Authorization") String bearer);
}
