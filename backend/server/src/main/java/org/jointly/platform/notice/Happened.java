package org.jointly.platform.notice;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as it stands in the trail.
 *
 * @param person who says that they did it: good for leaving them out, for nothing that needs belief
 * @param organisation for which it was done
 */
public record Happened(
        String action,
        UUID subject,
        @Nullable UUID programme,
        UUID person,
        UUID organisation,
        Map<String, String> details) {}
