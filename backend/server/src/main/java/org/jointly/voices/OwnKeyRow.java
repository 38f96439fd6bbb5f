package org.jointly.voices;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's own keys, the secret half wrapped. */
@Introspected
record OwnKeyRow(
        UUID person,
        String personName,
        String recipient,
        String signing,
        byte[] wrapped,
        @Nullable String passkey) {}
