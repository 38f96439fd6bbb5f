package org.jointly.access.keycloak;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The secrets under which we speak to Keycloak. */
@ConfigurationProperties("jointly.keycloak")
public record KeycloakClients(String backendSecret, String provisionerSecret) {
    public String backend() {
        return basic("jointly-backend", backendSecret);
    }

    String provisioner() {
        return basic("jointly-provisioner", provisionerSecret);
    }

    private static String basic(String client, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }
}
