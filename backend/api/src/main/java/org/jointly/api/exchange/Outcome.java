package org.jointly.api.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What an import did to a programme. */
@Serdeable
public enum Outcome {
    @JsonProperty("created")
    CREATED,
    @JsonProperty("updated")
    UPDATED,
    /** Not taken yet: something would be lost, see {@link ImportedActivity#losses()}. */
    @JsonProperty("asked")
    ASKED,
    @JsonProperty("refused")
    REFUSED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
