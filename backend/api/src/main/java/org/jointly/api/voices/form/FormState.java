package org.jointly.api.voices.form;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What the board said of a set of questions. */
@Serdeable
public enum FormState {
    @JsonProperty("proposed")
    PROPOSED,
    @JsonProperty("approved")
    APPROVED,
    @JsonProperty("refused")
    REFUSED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
