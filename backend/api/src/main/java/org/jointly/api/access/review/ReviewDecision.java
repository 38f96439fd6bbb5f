package org.jointly.api.access.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What was decided about somebody's access. */
@Serdeable
public enum ReviewDecision {
    @JsonProperty("keep")
    KEEP,
    /** Some roles, or all, were taken away. */
    @JsonProperty("take_roles")
    TAKE_ROLES,
    @JsonProperty("suspend")
    SUSPEND,
    /** There was nothing left to decide: the person works here no more. */
    @JsonProperty("left")
    LEFT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
