package org.jointly.api.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What a description describes; IATI DescriptionType 1 to 4. */
@Serdeable
public enum TextKind {
    @JsonProperty("general")
    GENERAL,
    @JsonProperty("objectives")
    OBJECTIVES,
    @JsonProperty("target_groups")
    TARGET_GROUPS,
    @JsonProperty("other")
    OTHER;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
