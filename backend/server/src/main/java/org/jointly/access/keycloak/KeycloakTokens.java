package org.jointly.access.keycloak;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.client.annotation.Client;
import java.util.Map;

/** Keycloak's token endpoints. */
@Client(id = "keycloak", path = "/realms/jointly/protocol/openid-connect/token")
public interface KeycloakTokens {
    @Post(value = "/introspect", produces = MediaType.APPLICATION_FORM_URLENCODED)
    Map<String, Object> introspect(@Header("Authorization") String client, @Body Map<String, String> form);

    @Post(produces = MediaType.APPLICATION_FORM_URLENCODED)
    Map<String, Object> token(@Header("Authorization") String client, @Body Map<String, String> form);
}
