package org.jointly.access.rights;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be left out of a person's rights, whatever Keycloak says.
 *
 * @param role absent where the person may not act for the organisation at all
 * @param ends when that begins; absent where it holds already
 */
@Introspected
record HeldBackRow(
        UUID organisation, @Nullable String role, @Nullable Instant ends) {}
