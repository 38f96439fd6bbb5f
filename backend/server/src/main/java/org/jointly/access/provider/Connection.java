package org.jointly.access.provider;

import java.util.Map;
import java.util.UUID;
import org.jointly.api.access.provider.ProviderKind;
import org.jspecify.annotations.Nullable;

/**
 * What is connected, as it was read and checked.
 *
 * @param revision of this connection alone
 * @param endpoints what Keycloak is told and only Keycloak keeps, the secret among it
 */
record Connection(
        UUID revision,
        ProviderKind kind,
        String issuer,
        @Nullable String clientId,
        @Nullable String groupClaim,
        Map<String, String> endpoints) {
    boolean isOfAnother(ProviderRow row) {
        return kind != row.which() || !issuer.equals(row.issuer()) || row.is(ProviderRow.ENDED);
    }

    @Override
    public String toString() {
        return "Connection to " + issuer;
    }
}
