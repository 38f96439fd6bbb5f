package org.jointly.api.access.provider;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A request to connect an identity provider, in the place of the one before.
 *
 * @param issuer of OIDC: {@code https}, a public address, as the provider's discovery document says it
 * @param clientId of OIDC: the name that the provider gave us
 * @param clientSecret of OIDC: kept by the sign-in server alone
 * @param metadata of SAML: the provider's metadata, as XML
 * @param groupClaim the claim or attribute that names groups, if they are to stand for roles
 */
@Serdeable
public record ConnectProvider(
        @NotNull ProviderKind kind,
        @Nullable @Size(max = 500) String issuer,
        @Nullable @Size(max = 500) String clientId,
        @Nullable @Size(max = 1000) String clientSecret,
        @Nullable @Size(max = 100_000) String metadata,
        @Nullable @Size(max = 200) String groupClaim) {}
