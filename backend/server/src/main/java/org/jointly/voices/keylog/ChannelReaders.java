package org.jointly.voices.keylog;

import java.util.Set;
import java.util.UUID;

/** What the key log must know of channels, which lean on it: who may read there, and whose they are. */
public interface ChannelReaders {
    /** People of an organisation who are appointed as readers now. */
    Set<UUID> appointed(UUID channel, UUID organisation);

    /** Who holds the role that readers and custodians need, as Keycloak says now. */
    Set<UUID> holders(UUID organisation);

    boolean hosts(UUID channel, UUID organisation);

    /** Whether the organisation receives the channel's voices now. */
    boolean receives(UUID channel, UUID organisation);

    /** Whether the organisation has the channel's voices, also of a time that is over. */
    boolean holds(UUID channel, UUID organisation);
}
