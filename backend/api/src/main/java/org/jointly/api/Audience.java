package org.jointly.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Who may see an item, from narrow to wide. */
@Serdeable
public enum Audience {
    /** The organisation that wrote it, and nobody else. */
    @JsonProperty("organisation")
    ORGANISATION,
    /** Organisations that lead the programme or participate in it. */
    @JsonProperty("drafters")
    DRAFTERS,
    /** Every organisation that takes part in the programme. */
    @JsonProperty("programme")
    PROGRAMME;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
