package org.jointly.access.provider;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointly.access.address.OutgoingAddress;
import org.jointly.access.keycloak.KeycloakProviders;
import org.jointly.api.FieldFault;
import org.jointly.api.access.provider.ConnectProvider;
import org.jointly.api.access.provider.ProviderKind;
import org.jointly.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;

/** Reads and checks what an administrator wants to connect, before anything is changed. */
@Singleton
class ConnectionReading {
    /** Of what SAML metadata say, this alone is taken over. */
    private static final List<String> OF_METADATA =
            List.of("idpEntityId", "singleSignOnServiceUrl", "signingCertificate", "postBindingAuthnRequest");

    private static final String METADATA = "/metadata";

    private final Discovery discovery;
    private final KeycloakProviders keycloak;
    private final OutgoingAddress addresses;

    ConnectionReading(Discovery discovery, KeycloakProviders keycloak, OutgoingAddress addresses) {
        this.discovery = discovery;
        this.keycloak = keycloak;
        this.addresses = addresses;
    }

    Connection read(ConnectProvider request) {
        return request.kind() == ProviderKind.OIDC ? oidc(request) : saml(request);
    }

    private Connection oidc(ConnectProvider request) {
        var missing = new ArrayList<FieldFault>();
        var issuer = given("/issuer", request.issuer(), missing);
        var client = given("/clientId", request.clientId(), missing);
        var secret = given("/clientSecret", request.clientSecret(), missing);
        if (!missing.isEmpty()) {
            throw new Invalid(missing);
        }
        var endpoints = new HashMap<>(discovery.endpoints(issuer));
        endpoints.put("clientId", client);
        endpoints.put("clientSecret", secret);
        return new Connection(
                revision(request, issuer),
                ProviderKind.OIDC,
                issuer,
                client,
                blankAsNull(request.groupClaim()),
                endpoints);
    }

    private Connection saml(ConnectProvider request) {
        var missing = new ArrayList<FieldFault>();
        var metadata = given(METADATA, request.metadata(), missing);
        if (!missing.isEmpty()) {
            throw new Invalid(missing);
        }
        if (metadata.contains("<!DOCTYPE") || metadata.contains("<!ENTITY")) {
            throw new Invalid(METADATA, "provider.no-entities");
        }
        var read = keycloak.read(metadata);
        var endpoints = new HashMap<String, String>();
        OF_METADATA.stream().filter(read::containsKey).forEach(name -> endpoints.put(name, read.get(name)));
        var entity = endpoints.get("idpEntityId");
        var page = endpoints.get("singleSignOnServiceUrl");
        if (entity == null || entity.isBlank() || page == null) {
            throw new Invalid(METADATA, "provider.no-metadata");
        }
        if (endpoints.getOrDefault("signingCertificate", "").isBlank()) {
            throw new Invalid(METADATA, "provider.no-certificate");
        }
        isSecure(page);
        return new Connection(
                revision(request, entity),
                ProviderKind.SAML,
                entity,
                null,
                blankAsNull(request.groupClaim()),
                Map.copyOf(endpoints));
    }

    /** Of what is asked for: the same asked for twice is the same. The secret is no part of it, since it is kept nowhere here. */
    private static UUID revision(ConnectProvider request, String issuer) {
        var all = List.of(
                request.kind(),
                issuer,
                String.valueOf(request.clientId()),
                String.valueOf(request.metadata()),
                String.valueOf(request.groupClaim()));
        return UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Only browsers go there, so it may be inside the organisation's own network. */
    private void isSecure(String page) {
        try {
            var uri = new URI(page);
            if ("https".equals(uri.getScheme()) && uri.getHost() != null) {
                return;
            }
        } catch (URISyntaxException e) {
            throw new Invalid(METADATA, "provider.no-sign-in-page");
        }
        addresses.read(METADATA, page);
    }

    private static String given(String pointer, @Nullable String text, List<FieldFault> missing) {
        if (text == null || text.isBlank()) {
            missing.add(new FieldFault(pointer, "valid.missing"));
            return "";
        }
        return text.strip();
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
