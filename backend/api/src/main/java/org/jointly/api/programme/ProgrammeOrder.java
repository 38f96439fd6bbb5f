package org.jointly.api.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** By what a register is sorted. */
@Serdeable
public enum ProgrammeOrder {
    /** What was active last comes first. */
    @JsonProperty("activity")
    ACTIVITY,
    @JsonProperty("title")
    TITLE,
    /** What ends first comes first; what has no end comes last. */
    @JsonProperty("end")
    END;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
