package org.jointly.platform;

import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jspecify.annotations.Nullable;

/** Something that happened and belongs into the trail. Never says what was written, only that it was. */
public interface Recorded {
    /** What, as {@code noun.participle}. */
    String action();

    UUID subject();

    @Nullable UUID programme();

    /** Who may know that it happened. */
    Audience audience();

    default Map<String, String> details() {
        return Map.of();
    }
}
