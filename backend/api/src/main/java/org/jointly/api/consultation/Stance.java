package org.jointly.api.consultation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Where an organisation stands on what is asked. That it has no view is counted apart and means nothing else. */
@Serdeable
public enum Stance {
    @JsonProperty("supports")
    SUPPORTS,
    @JsonProperty("opposes")
    OPPOSES,
    @JsonProperty("no_view")
    NO_VIEW;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
