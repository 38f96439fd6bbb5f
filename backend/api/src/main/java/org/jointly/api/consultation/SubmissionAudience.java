package org.jointly.api.consultation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Who reads what was submitted, besides the organisations that draft. Before publication nobody does. */
@Serdeable
public enum SubmissionAudience {
    /** Nobody besides them. */
    @JsonProperty("drafters")
    DRAFTERS,
    /** All that were asked, from publication on. */
    @JsonProperty("parties")
    PARTIES,
    /** Everybody, from publication on, as far as whoever submitted allowed it. */
    @JsonProperty("public")
    PUBLIC;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
