package org.jointly.access;

import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The few words of Keycloak's administration we need; lighter than its client library of 54 jars. */
@Client(id = "keycloak", path = "/admin/realms/jointly")
interface KeycloakAdministration {
    @Get("/organizations")
    List<KeycloakOrganisation> organisations(
            @Header("Authorization") String token,
            @QueryValue int first,
            @QueryValue int max,
            @QueryValue boolean briefRepresentation);

    @Get("/organizations/{organisation}/members")
    List<KeycloakPerson> members(
            @Header("Authorization") String token, UUID organisation, @QueryValue int first, @QueryValue int max);

    @Get("/organizations/{organisation}/groups")
    List<KeycloakGroup> groups(@Header("Authorization") String token, UUID organisation, @QueryValue int max);

    @Get("/organizations/{organisation}/groups/{group}/members")
    List<KeycloakPerson> groupMembers(
            @Header("Authorization") String token,
            UUID organisation,
            UUID group,
            @QueryValue int first,
            @QueryValue int max);

    @Serdeable
    record KeycloakOrganisation(
            UUID id,
            String name,
            String alias,
            boolean enabled,
            @Nullable Map<String, List<String>> attributes) {
        @Nullable String attribute(String name) {
            var values = attributes == null ? null : attributes.get(name);
            return values == null || values.isEmpty() ? null : values.getFirst();
        }
    }

    @Serdeable
    record KeycloakPerson(
            UUID id,
            String username,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            boolean enabled) {
        String name() {
            var name = ((firstName == null ? "" : firstName) + " " + (lastName == null ? "" : lastName)).strip();
            return name.isEmpty() ? username : name;
        }
    }

    @Serdeable
    record KeycloakGroup(UUID id, String name) {}
}
