package org.jointly.access.keycloak;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody's account, whatever organisations they belong to. */
public record Account(UUID id, String name, @Nullable String mail, boolean mailVerified, boolean enabled) {}
