package org.jointly.api.access;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was given a role, and until when; what ended stays to be read.
 *
 * @param ends when it ends by itself; absent when it stays open
 * @param givenBy the name of who gave it; absent when it was found in Keycloak
 * @param endedBy the name of who ended it; absent when nobody of the organisation did
 * @param endedAt absent while it holds
 * @param byProvider whether a group of the organisation's identity provider gave it; then nobody did
 */
@Serdeable
public record RoleGrant(
        Role role,
        Instant begins,
        @Nullable Instant ends,
        @Nullable String givenBy,
        Instant givenAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        @Nullable GrantEnding ending,
        boolean byProvider) {
    public RoleGrant(
            Role role,
            Instant begins,
            @Nullable Instant ends,
            @Nullable String givenBy,
            Instant givenAt,
            @Nullable String endedBy,
            @Nullable Instant endedAt,
            @Nullable GrantEnding ending) {
        this(role, begins, ends, givenBy, givenAt, endedBy, endedAt, ending, false);
    }
}
