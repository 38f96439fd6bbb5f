package org.jointly.api.consultation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Whether a comment is about what a text means or how it says it. */
@Serdeable
public enum Nature {
    @JsonProperty("substantive")
    SUBSTANTIVE,
    @JsonProperty("editorial")
    EDITORIAL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
