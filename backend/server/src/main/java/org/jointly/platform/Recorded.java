package org.jointly.platform;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.api.access.Role;
import org.jspecify.annotations.Nullable;

/** Something that happened and belongs into the trail. Never says what was written, only that it was. */
public interface Recorded {
    /** What, as {@code noun.participle}. */
    String action();

    UUID subject();

    @Nullable UUID programme();

    /** Who may know that it happened. */
    Audience audience();

    /**
     * One of which whoever did it held, where that decides; so it can be told when they held it in somebody's place.
     *
     * @param acting the organisation for which it was done
     */
    default Set<Role> needed(UUID acting) {
        return Set.of();
    }

    default Map<String, String> details() {
        return Map.of();
    }
}
