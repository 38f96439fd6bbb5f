package org.jointly.access.provider;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jointly.access.address.OutgoingAddress;
import org.jointly.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Reads the discovery document of an OpenID provider (OpenID Connect Discovery 1.0), by the client that connects to public addresses
 * alone. Every address in it that Keycloak will call must be public, too.
 */
@Singleton
class Discovery {
    private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);
    private static final String ISSUER = "/issuer";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient client;
    private final OutgoingAddress addresses;
    private final ObjectMapper json;

    Discovery(@Client(id = "webhooks") HttpClient client, OutgoingAddress addresses, ObjectMapper json) {
        this.client = client;
        this.addresses = addresses;
        this.json = json;
    }

    /** Keycloak's names of what the document says. */
    Map<String, String> endpoints(String issuer) {
        var checked = addresses.read(ISSUER, issuer);
        var document = document(checked);
        if (!issuer.equals(document.get("issuer"))) {
            throw new Invalid(ISSUER, "provider.issuer-otherwise");
        }
        var endpoints = new HashMap<String, String>();
        endpoints.put("issuer", issuer);
        endpoints.put("authorizationUrl", address(document, "authorization_endpoint"));
        endpoints.put("tokenUrl", address(document, "token_endpoint"));
        endpoints.put("jwksUrl", address(document, "jwks_uri"));
        if (document.containsKey("userinfo_endpoint")) {
            endpoints.put("userInfoUrl", address(document, "userinfo_endpoint"));
        }
        endpoints.put("clientAuthMethod", clientAuthentication(document.get("token_endpoint_auth_methods_supported")));
        return endpoints;
    }

    private String address(Map<String, Object> document, String name) {
        if (!(document.get(name) instanceof String address)) {
            throw new Invalid(ISSUER, "provider.discovery-lacks", name);
        }
        return addresses.read(ISSUER, address);
    }

    /** Basic is what a document without a list means. */
    private static String clientAuthentication(@Nullable Object methods) {
        var list = methods instanceof Collection<?> some ? List.copyOf(some) : List.of("client_secret_basic");
        if (list.contains("client_secret_basic")) {
            return "client_secret_basic";
        }
        if (list.contains("client_secret_post")) {
            return "client_secret_post";
        }
        throw new Invalid(ISSUER, "provider.no-secret");
    }

    private Map<String, Object> document(String issuer) {
        var url = URI.create((issuer.endsWith("/") ? issuer : issuer + "/") + ".well-known/openid-configuration");
        try {
            var answer = Mono.from(client.exchange(
                            HttpRequest.GET(url).header("Accept", "application/json"),
                            Argument.of(byte[].class),
                            Argument.of(byte[].class)))
                    .timeout(PATIENCE)
                    .block();
            if (answer != null && answer.code() == 200 && answer.body() != null) {
                return json.readValue(answer.body(), Argument.mapOf(String.class, Object.class));
            }
        } catch (RuntimeException | IOException e) {
            LOG.info("The discovery document of {} could not be read: {}", url.getHost(), e.toString());
        }
        throw new Invalid(ISSUER, "provider.no-discovery", url);
    }
}
