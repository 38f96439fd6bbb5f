package org.jointly.access.keycloak;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Keycloak's log says of a sign-in by an identity provider that went no further: since it was a test, or was refused.
 *
 * @param test the state of a test; null of one that was refused
 * @param why the refusal, or the doubt of a test; null if there is none
 */
public record ProviderReport(
        Instant at,
        String alias,
        @Nullable String test,
        @Nullable String subject,
        @Nullable String mail,
        boolean verified,
        List<String> groups,
        @Nullable String why) {}
