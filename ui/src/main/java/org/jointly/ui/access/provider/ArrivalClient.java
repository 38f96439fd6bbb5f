package org.jointly.ui.access.provider;

import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.client.annotation.Client;
import org.jointly.api.access.provider.Arrival;

/** Says that somebody has signed in, with their token: there is no session yet that would know it. */
@Client(id = "backend")
interface ArrivalClient {
    @Post("/access/provider/arrival")
    Arrival arrive(@Header("Authorization") String token);
}
