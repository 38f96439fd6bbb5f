package org.jointly.access.account;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That the person who asks holds a role. */
@Introspected
record OwnGrantRow(
        UUID organisation,
        String role,
        Instant begins,
        @Nullable Instant ends,
        @Nullable String givenByName) {}
