package org.jointly.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** A second realm of the same Keycloak that plays the identity provider of an organisation, for tests: by OpenID Connect and by SAML. */
public final class PlayedProvider {
    /** What the realm knows us by, and the password of everybody there. */
    public static final String CLIENT = "jointly-at-work";

    public static final String SECRET = "a-secret-of-the-test-alone";
    public static final String PASSWORD = "at-work-with-a-horse";

    private static final ObjectMapper JSON = new ObjectMapper();
    private final KeycloakClient keycloak;
    private final Secrets secrets;
    private final String url;
    private final String name;

    PlayedProvider(KeycloakClient keycloak, Secrets secrets, String url, String name) {
        this.keycloak = keycloak;
        this.secrets = secrets;
        this.url = url;
        this.name = name;
    }

    /** @param redirectUri where it sends people back to */
    PlayedProvider make(String redirectUri) {
        ObjectNode realm = JSON.createObjectNode()
                .put("realm", name)
                .put("enabled", true)
                .put("sslRequired", "none")
                .put("registrationAllowed", false);
        keys(realm.putObject("components").putArray("org.keycloak.keys.KeyProvider"));
        ArrayNode clients = realm.putArray("clients");
        oidc(clients.addObject(), redirectUri);
        saml(clients.addObject(), redirectUri);
        send("POST", "/admin/realms", realm.toString());
        return this;
    }

    /** One pair for all of them: Keycloak takes seconds to make those of a realm. */
    private static void keys(ArrayNode providers) {
        String key = Holder.KEY;
        for (String kind : List.of("rsa", "rsa-enc")) {
            provider(providers.addObject(), kind).putArray("privateKey").add(key);
        }
        provider(providers.addObject(), "hmac-generated").putArray("algorithm").add("HS512");
        provider(providers.addObject(), "aes-generated");
    }

    private static ObjectNode provider(ObjectNode provider, String kind) {
        ObjectNode config = provider.put("name", kind).put("providerId", kind).putObject("config");
        config.putArray("priority").add("100");
        return config;
    }

    /** In the form of a PEM file. */
    private static final class Holder {
        static final String KEY = made();

        private static String made() {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                return "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(
                                        generator.generateKeyPair().getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----";
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void oidc(ObjectNode client, String redirectUri) {
        client.put("clientId", CLIENT).put("secret", SECRET).put("fullScopeAllowed", false);
        client.putArray("redirectUris").add(redirectUri);
        ObjectNode groups = client.putArray("protocolMappers").addObject();
        groups.put("name", "groups")
                .put("protocol", "openid-connect")
                .put("protocolMapper", "oidc-group-membership-mapper");
        groups.putObject("config")
                .put("claim.name", "groups")
                .put("full.path", "false")
                .put("id.token.claim", "true");
    }

    private void saml(ObjectNode client, String redirectUri) {
        client.put("clientId", url + "/realms/jointly").put("protocol", "saml").put("fullScopeAllowed", false);
        client.putArray("redirectUris").add(redirectUri);
        client.putObject("attributes")
                .put("saml.assertion.signature", "true")
                .put("saml.server.signature", "true")
                .put("saml.client.signature", "false")
                .put("saml.signature.algorithm", "RSA_SHA256")
                .put("saml.force.post.binding", "true")
                .put("saml_name_id_format", "persistent");
        ArrayNode mappers = client.putArray("protocolMappers");
        List.of("email", "firstName", "lastName").forEach(property -> {
            ObjectNode mapper = mappers.addObject();
            mapper.put("name", property).put("protocol", "saml").put("protocolMapper", "saml-user-property-mapper");
            mapper.putObject("config")
                    .put("user.attribute", property)
                    .put("attribute.name", property)
                    .put("attribute.nameformat", "Basic");
        });
        ObjectNode groups = mappers.addObject();
        groups.put("name", "groups").put("protocol", "saml").put("protocolMapper", "saml-group-membership-mapper");
        groups.putObject("config")
                .put("attribute.name", "groups")
                .put("attribute.nameformat", "Basic")
                .put("single", "true")
                .put("full.path", "false");
    }

    /** Somebody who works there. */
    public void add(String username, String mail, boolean verified, String... groups) {
        for (String group : groups) {
            if (keycloak.get(token(), realm() + "/groups?exact=true&search=" + KeycloakClient.encode(group))
                    .isEmpty()) {
                send("POST", realm() + "/groups", "{\"name\": \"" + group + "\"}");
            }
        }
        ObjectNode person = JSON.createObjectNode()
                .put("username", username)
                .put("email", mail)
                .put("emailVerified", verified)
                .put("firstName", "Nora")
                .put("lastName", "Demo")
                .put("enabled", true);
        person.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", PASSWORD)
                .put("temporary", false);
        ArrayNode in = person.putArray("groups");
        List.of(groups).forEach(in::add);
        send("POST", realm() + "/users", person.toString());
    }

    /** Takes somebody out of all groups there. */
    public void leaveGroups(String username) {
        String id = id(username);
        for (JsonNode group : keycloak.get(token(), realm() + "/users/" + id + "/groups")) {
            send(
                    "DELETE",
                    realm() + "/users/" + id + "/groups/" + group.get("id").asText(),
                    "");
        }
    }

    /** From now on it says of addresses nothing about whether they are verified. */
    public void sayNothingOfVerified() {
        for (JsonNode scope : keycloak.get(token(), realm() + "/client-scopes")) {
            for (JsonNode mapper : scope.path("protocolMappers")) {
                if (mapper.path("name").asText().equals("email verified")) {
                    send(
                            "DELETE",
                            realm() + "/client-scopes/" + scope.get("id").asText() + "/protocol-mappers/models/"
                                    + mapper.get("id").asText(),
                            "");
                }
            }
        }
    }

    /** As if it had broken down. */
    public void stop() {
        send("PUT", realm(), "{\"enabled\": false}");
    }

    public String issuer() {
        return url + "/realms/" + name;
    }

    /** Where its SAML metadata are. */
    public String metadataUrl() {
        return issuer() + "/protocol/saml/descriptor";
    }

    private String id(String username) {
        return keycloak.get(token(), realm() + "/users?exact=true&username=" + KeycloakClient.encode(username))
                .get(0)
                .get("id")
                .asText();
    }

    private String realm() {
        return "/admin/realms/" + name;
    }

    private void send(String method, String path, String json) {
        keycloak.send(token(), method, path, json);
    }

    private String token() {
        return keycloak.adminToken(secrets.keycloakAdmin());
    }
}
