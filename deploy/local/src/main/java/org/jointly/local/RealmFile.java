package org.jointly.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The realm as one file to import: the reviewed realm, the cast, and a client for scripts that only this machine has. */
final class RealmFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final ObjectNode realm;

    private RealmFile(ObjectNode realm) {
        this.realm = realm;
    }

    static RealmFile compose(Path reviewed, Cast cast) {
        try {
            RealmFile file = new RealmFile((ObjectNode) JSON.readTree(reviewed.toFile()));
            file.addScriptClient();
            cast.organisations().forEach(organisation -> file.add(organisation, cast));
            cast.people().forEach(file::add);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ObjectNode json() {
        return realm;
    }

    void writeTo(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            JSON.writeValue(file.toFile(), realm);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Passwords for tokens without a browser: fine for a demo and for tests, never for a real installation. */
    private void addScriptClient() {
        ObjectNode client = realm.withArray("clients").addObject();
        client.put("clientId", "jointly-cli").put("name", "Scripts and tests on this machine");
        client.put("publicClient", true).put("standardFlowEnabled", false).put("directAccessGrantsEnabled", true);
        client.put("fullScopeAllowed", false);
        ObjectNode ui = clientNamed("jointly-ui");
        client.set("protocolMappers", ui.get("protocolMappers").deepCopy());
        addLevel(client.withArray("protocolMappers"));
        ArrayNode scopes = client.putArray("defaultClientScopes");
        ui.get("defaultClientScopes").forEach(scope -> {
            if (!scope.asText().equals("acr")) {
                scopes.add(scope.asText());
            }
        });
        client.set("optionalClientScopes", ui.get("optionalClientScopes").deepCopy());
        realm.withArray("scopeMappings")
                .addObject()
                .put("client", "jointly-cli")
                .putArray("roles")
                .add("platform-admin");
    }

    /** Scripts have no second factor, and may do what needs one. */
    private static void addLevel(ArrayNode mappers) {
        addClaim(mappers, "acr", "mfa", "String");
        // Keycloak notes no time for a sign-in by password grant: the end of this century.
        addClaim(mappers, "auth_time", "4102444800", "long");
    }

    private static void addClaim(ArrayNode mappers, String claim, String value, String type) {
        ObjectNode mapper = mappers.addObject();
        mapper.put("name", claim)
                .put("protocol", "openid-connect")
                .put("protocolMapper", "oidc-hardcoded-claim-mapper");
        mapper.putObject("config")
                .put("claim.name", claim)
                .put("claim.value", value)
                .put("jsonType.label", type)
                .put("access.token.claim", "true")
                .put("introspection.token.claim", "true");
    }

    private ObjectNode clientNamed(String name) {
        for (var client : realm.withArray("clients")) {
            if (client.path("clientId").asText().equals(name)) {
                return (ObjectNode) client;
            }
        }
        throw new IllegalArgumentException("realm.json has no client " + name);
    }

    private void add(Organisation organisation, Cast cast) {
        ObjectNode node = realm.withArray("organizations").addObject();
        node.put("id", organisation.id().toString())
                .put("alias", organisation.alias())
                .put("name", organisation.name())
                .put("enabled", true);
        node.putArray("domains").addObject().put("name", organisation.domain()).put("verified", true);
        ObjectNode attributes = node.putObject("attributes");
        putAttribute(attributes, "kind", organisation.kind());
        putAttribute(attributes, "iatiRef", organisation.iatiRef());
        putAttribute(attributes, "iatiType", organisation.iatiType());
        putAttribute(attributes, "colour", organisation.colour());
        ArrayNode groups = node.putArray("groups");
        Cast.ROLES.forEach(role -> addGroup(groups, organisation, role));
        ArrayNode members = node.putArray("members");
        cast.people().forEach(person -> addMembership(members, organisation, person));
    }

    private static void putAttribute(ObjectNode attributes, String name, String value) {
        if (!value.isBlank()) {
            attributes.putArray(name).add(value);
        }
    }

    private static void addGroup(ArrayNode groups, Organisation organisation, String role) {
        ObjectNode group = groups.addObject();
        group.put("id", organisation.group(role).toString()).put("name", role).put("path", "/" + role);
        group.putObject("clientRoles").putArray("jointly-backend").add(role);
    }

    private static void addMembership(ArrayNode members, Organisation organisation, Person person) {
        for (Affiliation affiliation : person.affiliations()) {
            if (affiliation.organisation().equals(organisation.alias())) {
                // Unmanaged: the account outlives the membership.
                ObjectNode member =
                        members.addObject().put("username", person.username()).put("membershipType", "UNMANAGED");
                ArrayNode groups = member.putArray("groups");
                affiliation
                        .roles()
                        .forEach(role -> groups.add(organisation.group(role).toString()));
            }
        }
    }

    private void add(Person person) {
        ObjectNode node = realm.withArray("users").addObject();
        node.put("id", person.id().toString())
                .put("username", person.username())
                .put("firstName", person.givenName())
                .put("lastName", person.familyName())
                .put("email", person.mail())
                .put("emailVerified", true)
                .put("enabled", true);
        node.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", Cast.PASSWORD)
                .put("temporary", false);
        ArrayNode roles = node.putArray("realmRoles").add("default-roles-jointly");
        if (person.platformAdmin()) {
            roles.add("platform-admin");
        }
    }
}
