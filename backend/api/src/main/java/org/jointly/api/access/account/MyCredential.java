package org.jointly.api.access.account;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A way to sign in, or a second factor. When it was last used Keycloak does not keep.
 *
 * @param id Keycloak's
 * @param label what its owner called it
 * @param stays why it cannot be removed; absent when it can
 */
@Serdeable
public record MyCredential(
        String id,
        CredentialKind kind,
        @Nullable String label,
        @Nullable Instant made,
        @Nullable CredentialStays stays) {}
