package org.jointly.access.keycloak;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The words of Keycloak's administration we need; lighter than its client library of 54 jars. */
@Client(id = "keycloak", path = "/admin/realms/jointly")
interface KeycloakAdministration {
    String AUTHORIZATION = "Authorization";

    @Get("/organizations")
    List<KeycloakOrganisation> organisations(
            @Header(AUTHORIZATION) String token,
            @QueryValue int first,
            @QueryValue int max,
            @QueryValue boolean briefRepresentation);

    /** @param q an attribute and its value, as {@code name:value} */
    @Get("/organizations")
    List<KeycloakOrganisation> withAttribute(@Header(AUTHORIZATION) String token, @QueryValue String q);

    /** 409 where there is one of that name, alias or domain. */
    @Post("/organizations")
    void makeOrganisation(@Header(AUTHORIZATION) String token, @Body KeycloakOrganisation organisation);

    @Get("/organizations/{organisation}")
    Optional<KeycloakOrganisation> organisation(@Header(AUTHORIZATION) String token, UUID organisation);

    @Put("/organizations/{organisation}")
    void changeOrganisation(@Header(AUTHORIZATION) String token, UUID organisation, @Body KeycloakOrganisation changed);

    /** 409 where there is one of that name. */
    @Post("/organizations/{organisation}/groups")
    void makeGroup(@Header(AUTHORIZATION) String token, UUID organisation, @Body NewGroup group);

    /** Roles of a client that a group of an organisation could be given and has not. */
    @Get("/organizations/{organisation}/groups/{group}/role-mappings/clients/{client}/available")
    List<KeycloakClientRole> rolesToGive(
            @Header(AUTHORIZATION) String token, UUID organisation, UUID group, UUID client);

    @Post("/organizations/{organisation}/groups/{group}/role-mappings/clients/{client}")
    void giveRoles(
            @Header(AUTHORIZATION) String token,
            UUID organisation,
            UUID group,
            UUID client,
            @Body List<KeycloakClientRole> roles);

    @Get("/organizations/{organisation}/members")
    List<KeycloakPerson> members(
            @Header(AUTHORIZATION) String token, UUID organisation, @QueryValue int first, @QueryValue int max);

    @Get("/organizations/{organisation}/members/{person}")
    Optional<KeycloakPerson> member(@Header(AUTHORIZATION) String token, UUID organisation, UUID person);

    /** 409 for a member. */
    @Post("/organizations/{organisation}/members")
    void addMember(@Header(AUTHORIZATION) String token, UUID organisation, @Body String person);

    @Delete("/organizations/{organisation}/members/{person}")
    void removeMember(@Header(AUTHORIZATION) String token, UUID organisation, UUID person);

    @Get("/organizations/{organisation}/members/{person}/groups")
    Optional<List<KeycloakGroup>> groupsOf(@Header(AUTHORIZATION) String token, UUID organisation, UUID person);

    /** Like all that is asked of an account: empty where there is none any more. */
    @Get("/organizations/members/{person}/organizations")
    Optional<List<KeycloakOrganisation>> organisationsOf(@Header(AUTHORIZATION) String token, UUID person);

    @Get("/organizations/{organisation}/groups")
    List<KeycloakGroup> groups(@Header(AUTHORIZATION) String token, UUID organisation, @QueryValue int max);

    /** @param briefRepresentation without what is kept of each person besides, which costs the most */
    @Get("/organizations/{organisation}/groups/{group}/members")
    List<KeycloakPerson> groupMembers(
            @Header(AUTHORIZATION) String token,
            UUID organisation,
            UUID group,
            @QueryValue int first,
            @QueryValue int max,
            @QueryValue boolean briefRepresentation);

    @Put("/organizations/{organisation}/groups/{group}/members/{person}")
    void join(@Header(AUTHORIZATION) String token, UUID organisation, UUID group, UUID person);

    @Delete("/organizations/{organisation}/groups/{group}/members/{person}")
    void leave(@Header(AUTHORIZATION) String token, UUID organisation, UUID group, UUID person);

    @Get("/users/{person}")
    Optional<KeycloakPerson> person(@Header(AUTHORIZATION) String token, UUID person);

    /** As Keycloak describes it, to be sent back changed. */
    @Get("/users/{person}")
    Optional<Map<String, Object>> account(@Header(AUTHORIZATION) String token, UUID person);

    /** 409 where another account has that mail. */
    @Put("/users/{person}")
    void changeAccount(@Header(AUTHORIZATION) String token, UUID person, @Body Map<String, Object> account);

    @Get("/users")
    List<KeycloakPerson> withMail(
            @Header(AUTHORIZATION) String token, @QueryValue String email, @QueryValue boolean exact);

    /** 409 where there is one with that name or mail. */
    @Post("/users")
    void create(@Header(AUTHORIZATION) String token, @Body NewPerson person);

    /** What is absent stays as it is. 409 where somebody else has that name or mail. */
    @Put("/users/{person}")
    void change(@Header(AUTHORIZATION) String token, UUID person, @Body ChangedPerson changed);

    @Get("/users/{person}/role-mappings/realm")
    Optional<List<KeycloakRole>> realmRoles(@Header(AUTHORIZATION) String token, UUID person);

    @Get("/users/{person}/sessions")
    Optional<List<KeycloakSession>> sessions(@Header(AUTHORIZATION) String token, UUID person);

    /** Ends all sessions, and takes no token from before any more. */
    @Post("/users/{person}/logout")
    void signOut(@Header(AUTHORIZATION) String token, UUID person);

    @Delete("/sessions/{session}")
    void endSession(@Header(AUTHORIZATION) String token, String session, @QueryValue boolean isOffline);

    @Get("/users/{person}/credentials")
    Optional<List<KeycloakCredential>> credentials(@Header(AUTHORIZATION) String token, UUID person);

    @Delete("/users/{person}/credentials/{credential}")
    void deleteCredential(@Header(AUTHORIZATION) String token, UUID person, String credential);

    @Get("/users/{person}/federated-identity")
    Optional<List<Map<String, String>>> identities(@Header(AUTHORIZATION) String token, UUID person);

    @Put("/users/{person}/execute-actions-email{?client_id,redirect_uri,lifespan}")
    void mailActions(
            @Header(AUTHORIZATION) String token,
            UUID person,
            @QueryValue("client_id") String client,
            @QueryValue("redirect_uri") String redirect,
            @QueryValue int lifespan,
            @Body List<String> actions);

    /** @param id absent of one that is to be made */
    @Serdeable
    record KeycloakOrganisation(
            @Nullable UUID id,
            String name,
            String alias,
            boolean enabled,
            @Nullable List<KeycloakDomain> domains,
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
            boolean emailVerified,
            boolean enabled) {
        String name() {
            var name = ((firstName == null ? "" : firstName) + " " + (lastName == null ? "" : lastName)).strip();
            return name.isEmpty() ? username : name;
        }
    }

    /** Without a credential. */
    @Serdeable
    record NewPerson(
            String username,
            String email,
            boolean emailVerified,
            boolean enabled,
            String firstName,
            String lastName,
            Map<String, List<String>> attributes) {}

    @Serdeable
    record ChangedPerson(
            @Nullable String username,
            @Nullable String email,
            @Nullable Boolean emailVerified,
            @Nullable String firstName,
            @Nullable String lastName) {}

    @Serdeable
    record KeycloakDomain(String name, boolean verified) {}

    @Serdeable
    record KeycloakClientRole(UUID id, String name) {}

    @Serdeable
    record NewGroup(String name) {}

    @Serdeable
    record KeycloakGroup(UUID id, String name) {}

    @Serdeable
    record KeycloakRole(String name) {}

    /** Times in milliseconds, cut to seconds. */
    @Serdeable
    record KeycloakSession(
            String id,
            long start,
            long lastAccess,
            @Nullable String ipAddress) {}

    /** @param createdDate in milliseconds */
    @Serdeable
    record KeycloakCredential(
            String id,
            String type,
            @Nullable Long createdDate,
            @Nullable String userLabel) {}
}
