package org.jointly.access.keycloak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jointly.access.keycloak.KeycloakProviderCalls.KeycloakMapper;
import org.jointly.access.keycloak.KeycloakProviderCalls.KeycloakProvider;
import org.jointly.access.keycloak.ProviderSwitch.Turn;
import org.jointly.api.access.provider.ProviderKind;

/**
 * How Keycloak is to deal with an organisation's identity provider. Every setting that decides whom we believe is ours and stands here; of what a
 * provider says about itself only its addresses, names and keys are taken over.
 */
final class ProviderSettings {
    static final String REVISION = "jointlyRevision";
    static final String STATE = "jointlyState";
    private static final String FIRST_FLOW = "jointly first sign-in by a provider";
    private static final String EACH_FLOW = "jointly sign-in by a provider";
    private static final String CLAIMS_2005 = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/";

    private static final Map<String, String> OIDC = Map.of(
            "validateSignature", "true",
            "useJwksUrl", "true",
            "pkceEnabled", "true",
            "pkceMethod", "S256",
            "defaultScope", "openid profile email",
            "syncMode", "IMPORT",
            "kc.org.broker.login.hide-when-org-unknown", "true",
            "backchannelSupported", "false",
            "isAccessTokenJWT", "false",
            "acceptsPromptNoneForwardFromClient", "false");

    private static final Map<String, String> SAML = Map.of(
            "validateSignature", "true",
            "wantAssertionsSigned", "true",
            "useMetadataDescriptorUrl", "false",
            "principalType", "SUBJECT",
            "nameIDPolicyFormat", "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent",
            "postBindingResponse", "true",
            "artifactBindingResponse", "false",
            "kc.org.broker.login.hide-when-org-unknown", "true",
            "backchannelSupported", "false",
            "syncMode", "IMPORT");

    private ProviderSettings() {}

    static KeycloakProvider of(ToldProvider wanted) {
        var config = new HashMap<>(wanted.endpoints());
        config.putAll(wanted.kind() == ProviderKind.OIDC ? OIDC : SAML);
        config.put("jointlyOrganisation", wanted.organisation().toString());
        config.put(STATE, "trial");
        config.put(REVISION, wanted.revision().toString());
        return new KeycloakProvider(
                null,
                wanted.alias(),
                wanted.name(),
                wanted.kind().toString(),
                true,
                false,
                false,
                false,
                true,
                FIRST_FLOW,
                EACH_FLOW,
                null,
                config);
    }

    /** Read back from Keycloak: nothing that decides whom we believe was changed on the way, or there since. */
    static boolean isSafe(KeycloakProvider there) {
        var ours = there.providerId().equals(ProviderKind.OIDC.toString()) ? OIDC : SAML;
        return !there.trustEmail()
                && !there.linkOnly()
                && FIRST_FLOW.equals(there.firstBrokerLoginFlowAlias())
                && EACH_FLOW.equals(there.postBrokerLoginFlowAlias())
                && ours.entrySet().stream()
                        .allMatch(setting ->
                                setting.getValue().equals(there.config().get(setting.getKey())));
    }

    /** People with an address of a proven domain, and no others, are sent to the provider. */
    static Map<String, String> turned(Map<String, String> now, ProviderSwitch wanted) {
        var config = new HashMap<>(now);
        config.put(STATE, wanted.turn() == Turn.ON ? "on" : "trial");
        config.put("jointlyDomains", String.join(",", wanted.proven()));
        List.of("kc.org.domain", "kc.org.excluded.domains", "kc.org.broker.redirect.mode.email-matches")
                .forEach(config::remove);
        if (wanted.turn() == Turn.ON) {
            config.put("kc.org.broker.redirect.mode.email-matches", "true");
            if (wanted.proven().size() == 1) {
                config.put("kc.org.domain", wanted.proven().getFirst());
            } else {
                config.put("kc.org.domain", "ANY");
                config.put(
                        "kc.org.excluded.domains",
                        String.join(
                                ",",
                                wanted.registered().stream()
                                        .filter(domain -> !wanted.proven().contains(domain))
                                        .toList()));
            }
        }
        return config;
    }

    /** They fill what our check in Keycloak reads, and names and addresses where SAML says them in its many ways. */
    static List<KeycloakMapper> mappers(ToldProvider wanted) {
        var mappers = new ArrayList<KeycloakMapper>();
        if (wanted.kind() == ProviderKind.OIDC) {
            mappers.add(claim(wanted, "email_verified", "jointly_mail_verified"));
        } else {
            List.of("email", CLAIMS_2005 + "emailaddress").forEach(name -> mappers.add(claim(wanted, name, "email")));
            List.of("firstName", CLAIMS_2005 + "givenname")
                    .forEach(name -> mappers.add(claim(wanted, name, "firstName")));
            List.of("lastName", CLAIMS_2005 + "surname").forEach(name -> mappers.add(claim(wanted, name, "lastName")));
        }
        if (wanted.groupClaim() != null) {
            mappers.add(claim(wanted, wanted.groupClaim(), "jointly_groups"));
        }
        return mappers;
    }

    private static KeycloakMapper claim(ToldProvider wanted, String said, String attribute) {
        var oidc = wanted.kind() == ProviderKind.OIDC;
        return new KeycloakMapper(
                null,
                attribute + " of " + said,
                wanted.alias(),
                oidc ? "oidc-user-attribute-idp-mapper" : "saml-user-attribute-idp-mapper",
                Map.of("syncMode", "INHERIT", oidc ? "claim" : "attribute.name", said, "user.attribute", attribute));
    }
}
