package org.jointly.api.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** The four Ps of the Palermo Protocol's practice. */
@Serdeable
public enum Strand {
    @JsonProperty("prevention")
    PREVENTION,
    @JsonProperty("protection")
    PROTECTION,
    @JsonProperty("prosecution")
    PROSECUTION,
    @JsonProperty("partnership")
    PARTNERSHIP;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
