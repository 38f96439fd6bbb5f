package org.jointly.voices.keylog;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's own keys, the secret half wrapped. */
@Introspected
public record OwnKeyRow(
        UUID person,
        String personName,
        String recipient,
        String signing,
        byte[] wrapped,
        @Nullable String passkey) {}
