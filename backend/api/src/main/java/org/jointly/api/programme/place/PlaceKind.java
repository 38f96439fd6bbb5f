package org.jointly.api.programme.place;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What sort of place. */
@Serdeable
public enum PlaceKind {
    /** ISO 3166-1 alpha-2. */
    @JsonProperty("country")
    COUNTRY,
    /** UN M49, or as published with another vocabulary. */
    @JsonProperty("region")
    REGION,
    /** A named point or area inside a country. */
    @JsonProperty("location")
    LOCATION;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
