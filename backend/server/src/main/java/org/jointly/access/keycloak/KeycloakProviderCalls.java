package org.jointly.access.keycloak;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.client.multipart.MultipartBody;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The words of Keycloak's administration about identity providers, and its log of sign-ins. */
@Client(id = "keycloak", path = "/admin/realms/jointly")
interface KeycloakProviderCalls {
    String AUTHORIZATION = "Authorization";

    @Get("/identity-provider/instances/{alias}")
    Optional<KeycloakProvider> provider(@Header(AUTHORIZATION) String token, String alias);

    /** 409 where there is one of that alias. */
    @Post("/identity-provider/instances")
    void make(@Header(AUTHORIZATION) String token, @Body KeycloakProvider provider);

    /** A secret of asterisks stays as it is. */
    @Put("/identity-provider/instances/{alias}")
    void change(@Header(AUTHORIZATION) String token, String alias, @Body KeycloakProvider provider);

    /** With the links of people to it. */
    @Delete("/identity-provider/instances/{alias}")
    void delete(@Header(AUTHORIZATION) String token, String alias);

    @Get("/identity-provider/instances/{alias}/mappers")
    List<KeycloakMapper> mappers(@Header(AUTHORIZATION) String token, String alias);

    @Post("/identity-provider/instances/{alias}/mappers")
    void addMapper(@Header(AUTHORIZATION) String token, String alias, @Body KeycloakMapper mapper);

    @Delete("/identity-provider/instances/{alias}/mappers/{mapper}")
    void deleteMapper(@Header(AUTHORIZATION) String token, String alias, String mapper);

    /** Reads metadata, and makes nothing. */
    @Post(value = "/identity-provider/import-config", produces = MediaType.MULTIPART_FORM_DATA)
    Map<String, String> read(@Header(AUTHORIZATION) String token, @Body MultipartBody metadata);

    /** 409 where it is linked. */
    @Post("/organizations/{organisation}/identity-providers")
    void link(@Header(AUTHORIZATION) String token, UUID organisation, @Body String alias);

    @Delete("/organizations/{organisation}/identity-providers/{alias}")
    void unlink(@Header(AUTHORIZATION) String token, UUID organisation, String alias);

    /** The oldest first. @param dateFrom in milliseconds */
    @Get("/events?direction=asc{&type*,dateFrom,first,max}")
    List<KeycloakEvent> events(
            @Header(AUTHORIZATION) String token,
            @QueryValue List<String> type,
            @QueryValue long dateFrom,
            @QueryValue int first,
            @QueryValue int max);

    /** An identity provider with all that we decide about it. */
    @Serdeable
    record KeycloakProvider(
            @Nullable String internalId,
            String alias,
            @Nullable String displayName,
            String providerId,
            boolean enabled,
            boolean trustEmail,
            boolean storeToken,
            boolean linkOnly,
            boolean hideOnLogin,
            @Nullable String firstBrokerLoginFlowAlias,
            @Nullable String postBrokerLoginFlowAlias,
            @Nullable String organizationId,
            Map<String, String> config) {
        /** @param shown whether it stands on the page where people of its organisation sign in */
        KeycloakProvider with(boolean on, boolean shown, Map<String, String> changed) {
            return new KeycloakProvider(
                    internalId,
                    alias,
                    displayName,
                    providerId,
                    on,
                    false,
                    false,
                    false,
                    !shown,
                    firstBrokerLoginFlowAlias,
                    postBrokerLoginFlowAlias,
                    null,
                    changed);
        }
    }

    /** How something that a provider says is taken over. */
    @Serdeable
    record KeycloakMapper(
            @Nullable String id,
            String name,
            String identityProviderAlias,
            String identityProviderMapper,
            Map<String, String> config) {}

    /** @param time in milliseconds */
    @Serdeable
    record KeycloakEvent(
            long time,
            @Nullable String type,
            @Nullable String error,
            @Nullable Map<String, String> details) {}
}
