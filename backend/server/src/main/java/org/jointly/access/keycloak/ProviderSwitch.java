package org.jointly.access.keycloak;

import java.util.List;
import java.util.UUID;

/**
 * What Keycloak is told of an identity provider that it has.
 *
 * @param proven mail domains about which the provider is believed
 * @param registered all mail domains of the organisation
 */
public record ProviderSwitch(
        UUID organisation, UUID revision, String alias, Turn turn, List<String> proven, List<String> registered) {
    /** Whether people may sign in by it, it may be tested only, or neither. */
    public enum Turn {
        ON,
        TRIAL,
        OFF
    }
}
