package org.jointly.api.access.provider;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The identity provider of an organisation. Its secret is in no answer.
 *
 * @param issuer of OIDC the issuer, of SAML the entity id
 * @param clientId of OIDC alone
 * @param groupClaim the claim or attribute that names groups
 * @param connectedBy the name of who connected it
 * @param onSince while it is switched on
 * @param tested what the last test received
 */
@Serdeable
public record Provider(
        ProviderKind kind,
        String issuer,
        @Nullable String clientId,
        @Nullable String groupClaim,
        ProviderState state,
        String connectedBy,
        Instant connectedAt,
        @Nullable Instant onSince,
        @Nullable TestedSignIn tested,
        List<GroupRole> roles) {
    @SuppressWarnings("NullAway") // JSON leaves an empty list out
    public Provider {
        roles = roles == null ? List.of() : List.copyOf(roles);
    }
}
