package org.jointly.access.provider;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;

/** Where providers send people back to, and where a test begins. */
@Singleton
class ProviderAddresses {
    private final String realm;
    private final String ui;

    ProviderAddresses(
            @Value("${micronaut.http.services.keycloak.url}") String keycloak, @Value("${jointly.ui}") String ui) {
        this.realm = keycloak + "/realms/jointly";
        this.ui = ui;
    }

    String redirectUri(String alias) {
        return realm + "/broker/" + alias + "/endpoint";
    }

    String entityId() {
        return realm;
    }

    /** The client has a flow of its own, which leads nowhere but to the provider. */
    String test(String alias, String state) {
        return UriBuilder.of(realm + "/protocol/openid-connect/auth")
                .queryParam("client_id", "jointly-provider-test")
                .queryParam("response_type", "code")
                .queryParam("scope", "openid")
                .queryParam("redirect_uri", ui + "/organisation/sign-in/tested")
                .queryParam("state", state)
                .queryParam("kc_idp_hint", alias)
                .build()
                .toString();
    }
}
