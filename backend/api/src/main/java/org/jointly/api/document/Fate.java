package org.jointly.api.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What became of words between two states of a text. */
@Serdeable
public enum Fate {
    @JsonProperty("kept")
    KEPT,
    @JsonProperty("added")
    ADDED,
    @JsonProperty("removed")
    REMOVED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
