package org.jointly.voices;

import java.util.Map;
import java.util.UUID;
import org.jointly.api.Audience;
import org.jointly.platform.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the circle did something. Of voices it says which, never what.
 *
 * @param programme only where everybody who may see the programme may know of it
 */
public record CircleActed(
        String action, UUID subject, @Nullable UUID programme, Audience audience, Map<String, String> details)
        implements Recorded {
    /** For the own organisation's trail alone. */
    public static CircleActed within(String action, UUID subject, Map<String, String> details) {
        return new CircleActed(action, subject, null, Audience.ORGANISATION, details);
    }

    /** For everybody who takes part in the programme. */
    public static CircleActed openly(String action, UUID subject, UUID programme) {
        return new CircleActed(action, subject, programme, Audience.PROGRAMME, Map.of());
    }
}
