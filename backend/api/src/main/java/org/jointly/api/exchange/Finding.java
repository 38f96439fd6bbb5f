package org.jointly.api.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What became of a part of the file. */
@Serdeable
public enum Finding {
    /** Kept in the original, but this product has no place to show it yet. */
    @JsonProperty("kept")
    KEPT,
    /** Taken after a correction, which is said. */
    @JsonProperty("repaired")
    REPAIRED,
    /** Not taken, for the reason given. */
    @JsonProperty("refused")
    REFUSED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
