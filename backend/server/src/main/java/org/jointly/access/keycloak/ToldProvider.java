package org.jointly.access.keycloak;

import java.util.Map;
import java.util.UUID;
import org.jointly.api.access.provider.ProviderKind;
import org.jspecify.annotations.Nullable;

/**
 * An identity provider as Keycloak is to have it, with the secret that only Keycloak keeps.
 *
 * @param revision by which it is known to be the one that was connected last
 * @param endpoints the settings that differ from provider to provider; the others are ours
 */
public record ToldProvider(
        UUID organisation,
        UUID revision,
        String alias,
        String name,
        ProviderKind kind,
        Map<String, String> endpoints,
        @Nullable String groupClaim) {
    @Override
    public String toString() {
        return "ToldProvider " + alias;
    }
}
