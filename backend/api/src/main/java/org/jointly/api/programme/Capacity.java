package org.jointly.api.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** In which capacity an organisation takes part in a programme. */
@Serdeable
public enum Capacity {
    @JsonProperty("lead")
    LEAD,
    /** A PUNO, or a non-UN organisation on its own memorandum. */
    @JsonProperty("participating")
    PARTICIPATING,
    /** Receives and passes on the money; 1 % of the contribution (UNDG). */
    @JsonProperty("administrative_agent")
    ADMINISTRATIVE_AGENT,
    @JsonProperty("implementing")
    IMPLEMENTING,
    @JsonProperty("funder")
    FUNDER,
    /** Civil society, academia, private sector. */
    @JsonProperty("partner")
    PARTNER,
    @JsonProperty("observer")
    OBSERVER;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
